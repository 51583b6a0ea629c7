import { Injectable } from '@nestjs/common';
import { languages, type Language } from '@cluster-commons/domain/kernel';

/** What every page and mail says of the network. The feature `network` keeps it true in each process. */
@Injectable()
export class NetworkIdentity {
  name = 'Cluster Commons';
  /** Languages that pages are offered in; the first one where no other fits. */
  languages: readonly Language[] = languages;
}
