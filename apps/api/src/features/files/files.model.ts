import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  fileKinds,
  fileLimits,
  filePurposes,
  fileStates,
  type FileKind,
  type FilePurpose,
  type FileState,
} from '@cluster-commons/domain/files';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';

const FilePurposeEnum = valuesOf(filePurposes);
registerEnumType(FilePurposeEnum, { name: 'FilePurpose', description: 'What a file is brought for.' });
const FileStateEnum = valuesOf(fileStates);
registerEnumType(FileStateEnum, {
  name: 'FileState',
  description:
    'Receiving: its bytes are on the way; waiting: to be scanned for viruses; ready: it can be read; refused: it was not kept.',
});
const FileKindEnum = valuesOf(fileKinds);
registerEnumType(FileKindEnum, { name: 'FileKind', description: 'A picture is shown, a document is taken along.' });

@ObjectType('File', { description: 'A file under a post. Its address is `/files/{id}/{name}`.' })
export class FileModel {
  @Field(() => ID, { description: 'Id of the file, in its address.' })
  id!: string;
  @Field({ description: 'What it is called; its ending says what it is.' })
  name!: string;
  @Field({ description: 'Media type by its content, such as application/pdf; empty while that is not known.' })
  mediaType!: string;
  @Field(() => FileKindEnum, { nullable: true, description: 'Null while that is not known.' })
  kind!: FileKind | null;
  @Field(() => Int, { description: 'Bytes: of a picture those of all its copies.' })
  bytes!: number;
  @Field(() => FileStateEnum, { description: 'Whether it can be read.' })
  state!: FileState;
  @Field(() => Int, {
    nullable: true,
    description: 'Pixels of the largest copy of a picture; smaller ones have the same proportions.',
  })
  width!: number | null;
  @Field(() => Int, { nullable: true, description: 'The same of its height.' })
  height!: number | null;
  @Field({
    description: `What a picture shows, in at most ${fileLimits.alt.most} characters; empty where nobody said.`,
  })
  alt!: string;
}

@ObjectType({ description: 'A file of the viewer that is on its way, or waits to be used.' })
export class Upload {
  @Field(() => ID, { description: 'Id of the file.' })
  id!: string;
  @Field({ description: 'Where its bytes are sent, by the protocol tus 1.0: begin with HEAD, then PATCH.' })
  address!: string;
  @Field({ description: 'What it is called.' })
  name!: string;
  @Field(() => FileStateEnum, { description: 'What has become of it.' })
  state!: FileState;
  @Field(() => FileKindEnum, { nullable: true, description: 'Null while that is not known.' })
  kind!: FileKind | null;
  @Field(() => String, { nullable: true, description: 'Why it was refused, in a sentence.' })
  refusal!: string | null;
}

@InputType({ description: 'A file that is about to be sent.' })
export class CreateUploadInput {
  @Field(() => FilePurposeEnum, { description: 'What it is for.' })
  purpose!: FilePurpose;
  @Field({ description: 'What it is called; signs that parts of systems read in their own way are left out.' })
  name!: string;
  @Field(() => Int, { description: 'Bytes of it.' })
  bytes!: number;
}

@InputType({ description: 'What a picture shows.' })
export class DescribeFileInput {
  @Field(() => ID, { description: 'A file of the viewer.' })
  fileId!: string;
  @Field({
    description: `In at most ${fileLimits.alt.most} characters, for those who do not see it; empty takes it away.`,
  })
  alt!: string;
}

@InputType({ description: 'A file that is not to be used.' })
export class RemoveUploadInput {
  @Field(() => ID, { description: 'A file of the viewer that stands nowhere.' })
  fileId!: string;
}

export const CreateUploadPayload = payloadOf('CreateUpload', 'Room for a file, or why not.', {
  upload: { type: () => Upload, is: 'The file and where its bytes are sent' },
});
export const DescribeFilePayload = payloadOf('DescribeFile', 'Whether the picture is described now.', {
  isDescribed: { type: () => Boolean, is: 'It is' },
});
export const RemoveUploadPayload = payloadOf('RemoveUpload', 'Whether the file is gone.', {
  isRemoved: { type: () => Boolean, is: 'It is' },
});
