import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Whose request came by letter. */
@InputType()
export class ErasureRequestInput {
  @Field(() => String, { description: 'The address by which the hub knows them.' })
  @IsString()
  @MaxLength(320)
  email!: string;

  @Field(() => String, { nullable: true, description: 'How the mail greets somebody without an account.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string | null;
}
