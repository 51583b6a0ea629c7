import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { fileLimits, kindOfMedia } from '@cluster-commons/domain/files';
import { isUuid, problem, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { uploadPath } from '@cluster-commons/paths';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { describe, Input } from '../../platform/graphql/payload.ts';
import { CreateUpload } from './create-upload.ts';
import { DescribeFile } from './describe-file.ts';
import { FileQueries, type FileRow } from './file.queries.ts';
import {
  CreateUploadInput,
  CreateUploadPayload,
  DescribeFileInput,
  DescribeFilePayload,
  RemoveUploadInput,
  RemoveUploadPayload,
  Upload,
} from './files.model.ts';
import { RemoveUpload } from './remove-upload.ts';

const most = fileLimits.purposes.post.most;

@Resolver()
export class FilesResolver {
  constructor(
    private readonly queries: FileQueries,
    private readonly createCase: CreateUpload,
    private readonly describeCase: DescribeFile,
    private readonly removeCase: RemoveUpload,
  ) {}

  @SignedIn()
  @Query(() => [Upload], { description: 'Files of the viewer by their ids, in that order; others are left out.' })
  async uploads(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('ids', { type: () => [ID], description: `Ids of files, at most ${most}.` }) ids: string[],
  ): Promise<Upload[]> {
    if (ids.length > most) throw new ApiError('BAD_INPUT', { message: `ids: give at most ${most}.` });
    const found = await this.queries.ofOwner(ids.filter(isUuid), viewer.id);
    return found.map((file) => uploadFrom(file, request));
  }

  @SignedIn()
  @Mutation(() => CreateUploadPayload, {
    description:
      'Makes room for a file, whose bytes are then sent to its address, in as many parts as the line asks for.',
  })
  async createUpload(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The file.') input: CreateUploadInput,
  ): Promise<Outcome<Upload>> {
    const created = await this.createCase.run(viewer, input);
    return created.ok ? { ok: true, value: uploadFrom(created.value, request) } : created;
  }

  @SignedIn()
  @Mutation(() => DescribeFilePayload, { description: 'Says what a picture shows, for those who do not see it.' })
  describeFile(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The picture, and the words.') { fileId, alt }: DescribeFileInput,
  ): Promise<Outcome<boolean>> {
    return this.describeCase.run(viewer, fileId, alt);
  }

  @SignedIn()
  @Mutation(() => RemoveUploadPayload, { description: 'Takes away a file that stands nowhere yet.' })
  removeUpload(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The file.') { fileId }: RemoveUploadInput,
  ): Promise<Outcome<boolean>> {
    return this.removeCase.run(viewer, fileId);
  }
}

function uploadFrom(file: FileRow, request: RequestContext): Upload {
  const { id, name, state, mediaType, refusal } = file;
  return {
    id,
    address: uploadPath(id),
    name,
    state,
    kind: mediaType === null ? null : kindOfMedia(mediaType),
    refusal: refusal === null ? null : describe(problem(refusal), request).message,
  };
}
