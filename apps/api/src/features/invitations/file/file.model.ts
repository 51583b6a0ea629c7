import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { invitationLimits as limits } from '@cluster-commons/domain/invitations';
import type { MemberRole, RefusalCode } from '@cluster-commons/domain/kernel';
import { MemberRoleEnum } from '../../accounts/index.ts';
import { payloadOf, RefusalCodeEnum, valuesOf } from '../../../platform/graphql/payload.ts';

export const fileStates = ['checked', 'sending', 'stopped', 'sent'] as const;
export type FileState = (typeof fileStates)[number];
const InvitationFileStateEnum = valuesOf(fileStates);
registerEnumType(InvitationFileStateEnum, {
  name: 'InvitationFileState',
  description: 'Read, and nothing sent yet; being sent; stopped in the middle; all sent.',
});

@ObjectType({ description: 'Somebody in a file who is not invited.' })
export class InvitationFileLine {
  @Field(() => Int, { description: 'The number of the line in the file.' })
  line!: number;
  @Field({ description: 'The address that stands there.' })
  email!: string;
  @Field({ description: 'The name that stands there.' })
  name!: string;
  @Field(() => RefusalCodeEnum, { description: 'Why they are not invited.' })
  code!: RefusalCode;
  @Field(() => Int, {
    nullable: true,
    description: 'The limit that was passed, or the other line, where there is one.',
  })
  limit!: number | null;
  @Field(() => String, { nullable: true, description: 'The name of the member who has the address.' })
  memberName!: string | null;
  @Field(() => String, { nullable: true, description: 'Their handle.' })
  memberHandle!: string | null;
}

@ObjectType({ description: 'A list of people out of a spreadsheet, to whoever brought it.' })
export class InvitationFile {
  @Field(() => ID, { description: 'Id of the file.' })
  id!: string;
  @Field({ description: 'What the file is called.' })
  name!: string;
  @Field(() => InvitationFileStateEnum, { description: 'What became of it.' })
  state!: FileState;
  @Field(() => [String], { description: 'Headings of its columns.' })
  head!: string[];
  @Field(() => Int, { nullable: true, description: 'The column of the addresses, from 0; null where none is known.' })
  emailColumn!: number | null;
  @Field(() => Int, { nullable: true, description: 'The column of the names, from 0; null for none.' })
  nameColumn!: number | null;
  @Field(() => Int, { description: 'Those who are invited by it, or would be.' })
  readyCount!: number;
  @Field(() => Int, { description: 'Invitations that are on their way.' })
  sentCount!: number;
  @Field(() => Int, { description: 'Those who are left out.' })
  leftOutCount!: number;
  @Field(() => [InvitationFileLine], {
    description: `Who is left out and why, the first ${limits.file.shownLines} of them.`,
  })
  leftOut!: InvitationFileLine[];
  @Field(() => Date, { description: 'When it was read.' })
  createdAt!: string;
}

@ObjectType({ description: 'A list of people that a member brought.' })
export class InvitationFileRef {
  @Field(() => ID, { description: 'Id of the file.' })
  id!: string;
  @Field({ description: 'What it is called.' })
  name!: string;
  @Field({ description: 'Its sending was begun.' })
  isSent!: boolean;
  @Field(() => Date, { description: 'When it was read.' })
  createdAt!: string;
}

@InputType({ description: 'A file to read. Nothing is sent by this.' })
export class UploadInvitationFileInput {
  @Field({
    description: `Its text, the headings in the first line, up to ${limits.file.lines} people; parted by commas, semicolons or tabs.`,
  })
  csv!: string;
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;
}

@InputType({ description: 'Which column is what.' })
export class MapInvitationFileInput {
  @Field(() => ID, { description: 'The file.' })
  fileId!: string;
  @Field(() => Int, { nullable: true, description: 'The column of the addresses, from 0.' })
  emailColumn?: number | null;
  @Field(() => Int, { nullable: true, description: 'The column of the names, from 0; null for none.' })
  nameColumn?: number | null;
}

@InputType({ description: 'Invitations for everybody in a file with whom nothing is wrong.' })
export class SendInvitationFileInput {
  @Field(() => ID, { description: 'The file.' })
  fileId!: string;
  @Field(() => String, {
    nullable: true,
    description: `Words to those invited, up to ${limits.line.most} characters, shown as yours.`,
  })
  line?: string | null;
  @Field(() => String, { nullable: true, description: 'Language of the mails; that of the request when not given.' })
  lang?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: `Days that they are good for; ${limits.days.usual} when not given.`,
  })
  days?: number | null;
  @Field(() => MemberRoleEnum, { nullable: true, description: 'A role, by those who appoint; member when not given.' })
  role?: MemberRole | null;
  @Field(() => [ID], { nullable: true, description: 'Clusters that are joined with it.' })
  clusterIds?: string[] | null;
}

@InputType({ description: 'A file whose sending stops, or goes on.' })
export class StopInvitationFileInput {
  @Field(() => ID, { description: 'The file.' })
  fileId!: string;
  @Field(() => Boolean, { nullable: true, description: 'False goes on; true when not given.' })
  stopped?: boolean | null;
}

const file = { type: () => InvitationFile, is: 'The file' };
export const UploadInvitationFilePayload = payloadOf('UploadInvitationFile', 'The file as it was read.', { file });
export const MapInvitationFilePayload = payloadOf('MapInvitationFile', 'The file, checked anew.', { file });
export const SendInvitationFilePayload = payloadOf('SendInvitationFile', 'The file whose sending began.', { file });
export const StopInvitationFilePayload = payloadOf('StopInvitationFile', 'The file as it stands now.', { file });
