import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { clusterLimits as limits, type ClusterChanges, type ClusterDraft } from '@cluster-commons/domain/clusters';
import { ClusterEvidenceEnum } from './cluster.model.ts';

const length = ({ least, most }: { least: number; most: number }): string =>
  least === 0 ? `At most ${most} characters; null or empty for none.` : `${least} to ${most} characters.`;

@InputType({ description: 'A figure that somebody published.' })
export class ClusterFigureInput {
  @Field({ description: `What is counted, for example firms. ${length(limits.metric)}` })
  metric!: string;
  @Field(() => Float, { nullable: true, description: 'The number; null is refused with NOT_A_NUMBER.' })
  value!: number | null;
  @Field(() => String, { nullable: true, description: `Its unit. ${length(limits.unit)}` })
  unit?: string | null;
  @Field(() => Int, { nullable: true, description: `Year, ${limits.firstYear} to ${limits.lastYear}.` })
  year?: number | null;
  @Field(() => String, { nullable: true, description: `What to know about it. ${length(limits.note)}` })
  note?: string | null;
  @Field(() => String, { nullable: true, description: `Who published it. ${length(limits.figureSource)}` })
  source?: string | null;
}

@InputType({ description: 'Where a description comes from.' })
export class ClusterSourceInput {
  @Field({ description: `Its title. ${length(limits.sourceTitle)}` })
  title!: string;
  @Field(() => String, { nullable: true, description: 'Its address, with http:// or https://.' })
  url?: string | null;
}

@InputType({ description: 'A new cluster.' })
export class CreateClusterInput implements ClusterDraft {
  @Field({ description: `Its name, in English. Its address follows from it. ${length(limits.name)}` })
  name!: string;
  @Field(() => String, { nullable: true, description: `Its name where it is. ${length(limits.localName)}` })
  localName!: string | null;
  @Field({ description: 'ISO 3166 code of its country.' })
  country!: string;
  @Field(() => String, { nullable: true, description: `Its region. ${length(limits.region)}` })
  region!: string | null;
  @Field(() => String, { nullable: true, description: `Its town. ${length(limits.city)}` })
  city!: string | null;
  @Field(() => Float, { nullable: true, description: 'Latitude, WGS84, degrees; null is refused with NOT_A_NUMBER.' })
  lat!: number | null;
  @Field(() => Float, { nullable: true, description: 'Longitude, WGS84, degrees; null is refused with NOT_A_NUMBER.' })
  lon!: number | null;
  @Field({ description: 'What the point stands for: district, city, area or country.' })
  coordinatePrecision!: string;
  @Field({ description: `What its firms make, in words, in English. ${length(limits.sector)}` })
  sector!: string;
  @Field({ description: 'Kind of cluster, from the cluster types.' })
  type!: string;
  @Field({ description: 'ISIC Rev.4 division, two digits.' })
  isicDivision!: string;
  @Field(() => [String], { description: `Further ISIC divisions, at most ${limits.otherDivisions}.` })
  isicOtherDivisions!: string[];
  @Field({ description: 'Life-cycle stage, from the stages.' })
  stage!: string;
  @Field({ description: `What it is, in a few sentences, in English. ${length(limits.description)}` })
  description!: string;
  @Field(() => [ClusterFigureInput], { description: `Quoted figures, at most ${limits.figures}.` })
  figures!: ClusterFigureInput[];
  @Field(() => [ClusterSourceInput], { description: `Sources of the description, at most ${limits.sources}.` })
  sources!: ClusterSourceInput[];
  @Field(() => ClusterEvidenceEnum, { description: 'How well the description is founded.' })
  evidence!: 'opened' | 'general';
  @Field(() => Boolean, {
    nullable: true,
    description:
      'It is another one than the cluster of the same name in the same country; refused without, if there is one.',
  })
  isAnother?: boolean | null;
}

@InputType({ description: 'What changes in a cluster: what is not given stays as it is.' })
export class UpdateClusterInput implements ClusterChanges {
  @Field(() => ID, { description: 'The cluster.' })
  clusterId!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'The edition that was read: refused with CLUSTER_CHANGED where somebody has changed it since. Without it what is given replaces whatever stands.',
  })
  edition?: number | null;
  @Field({
    nullable: true,
    description: `Its name. Another name may give it another address; the old one leads on. ${length(limits.name)}`,
  })
  name?: string;
  @Field(() => String, { nullable: true, description: `Its name where it is. ${length(limits.localName)}` })
  localName?: string | null;
  @Field({ nullable: true, description: 'ISO 3166 code of its country.' })
  country?: string;
  @Field(() => String, { nullable: true, description: `Its region. ${length(limits.region)}` })
  region?: string | null;
  @Field(() => String, { nullable: true, description: `Its town. ${length(limits.city)}` })
  city?: string | null;
  @Field(() => Float, { nullable: true, description: 'Latitude, WGS84, degrees; null is refused with NOT_A_NUMBER.' })
  lat?: number | null;
  @Field(() => Float, { nullable: true, description: 'Longitude, WGS84, degrees; null is refused with NOT_A_NUMBER.' })
  lon?: number | null;
  @Field({ nullable: true, description: 'What the point stands for: district, city, area or country.' })
  coordinatePrecision?: string;
  @Field({ nullable: true, description: `What its firms make, in words. ${length(limits.sector)}` })
  sector?: string;
  @Field({ nullable: true, description: 'Kind of cluster, from the cluster types.' })
  type?: string;
  @Field({ nullable: true, description: 'ISIC Rev.4 division, two digits.' })
  isicDivision?: string;
  @Field(() => [String], { nullable: true, description: `Further ISIC divisions, at most ${limits.otherDivisions}.` })
  isicOtherDivisions?: string[];
  @Field({ nullable: true, description: 'Life-cycle stage, from the stages.' })
  stage?: string;
  @Field({ nullable: true, description: `What it is, in a few sentences. ${length(limits.description)}` })
  description?: string;
  @Field(() => [ClusterFigureInput], { nullable: true, description: `All of its figures, at most ${limits.figures}.` })
  figures?: ClusterFigureInput[];
  @Field(() => [ClusterSourceInput], { nullable: true, description: `All of its sources, at most ${limits.sources}.` })
  sources?: ClusterSourceInput[];
  @Field(() => ClusterEvidenceEnum, { nullable: true, description: 'How well the description is founded.' })
  evidence?: 'opened' | 'general';
}

@InputType({ description: 'A cluster to be kept for reading only.' })
export class ArchiveClusterInput {
  @Field(() => ID, { description: 'The cluster.' })
  clusterId!: string;
  @Field({ description: `Why, for the record. ${length(limits.reason)}` })
  reason!: string;
}

@InputType({ description: 'An archived cluster to be opened again.' })
export class RestoreClusterInput {
  @Field(() => ID, { description: 'The cluster.' })
  clusterId!: string;
}
