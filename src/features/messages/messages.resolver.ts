import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../platform/authz/index.js';
import { IdArg } from '../../platform/graphql/index.js';
import { MessageInput, SendMessageInput } from './messages.inputs.js';
import { writeMessages } from './messages.policy.js';
import { MessagePreviewType, MessageTestSent, MessageType } from './messages.types.js';
import { PreviewMessage } from './preview-message.js';
import { WriteMessage } from './write-message.js';

/** Writing to a cohort's people. */
@Resolver(() => MessageType)
export class MessagesResolver {
  constructor(
    private readonly messages: WriteMessage,
    private readonly previews: PreviewMessage,
  ) {}

  @Query(() => MessagePreviewType, { description: 'What a message would come to; nothing is sent.' })
  @Authorize(rows(writeMessages))
  messagePreview(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: MessageInput,
  ): Promise<MessagePreviewType> {
    return this.previews.preview(viewer, cohortId, input);
  }

  @Mutation(() => MessageType, { description: 'Writes to people of a cohort, now or at a later time.' })
  @Authorize(rows(writeMessages))
  sendMessage(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: SendMessageInput,
  ): Promise<MessageType> {
    return this.messages.write(viewer, cohortId, input);
  }

  @Mutation(() => MessageType, { description: 'Changes a message that was not sent yet, as a whole.' })
  @Authorize(rows(writeMessages))
  changeMessage(
    @CurrentViewer() viewer: Viewer,
    @IdArg('messageId') messageId: string,
    @Args('input') input: MessageInput,
  ): Promise<MessageType> {
    return this.messages.change(viewer, messageId, input);
  }

  @Mutation(() => MessageType, { description: 'Calls a message off that was not sent yet.' })
  @Authorize(rows(writeMessages))
  callOffMessage(
    @CurrentViewer() viewer: Viewer,
    @IdArg('messageId') messageId: string,
  ): Promise<MessageType> {
    return this.messages.callOff(viewer, messageId);
  }

  @Mutation(() => MessageTestSent, { description: 'Sends a message to the viewer alone.' })
  @Authorize(rows(writeMessages))
  async testMessage(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: MessageInput,
  ): Promise<MessageTestSent> {
    await this.messages.test(viewer, cohortId, input);
    return { message: 'The test is on its way to your own address.' };
  }
}
