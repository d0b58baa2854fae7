import { graphql } from '../../graphql/graphql.js';

/** What was written to a cohort’s people, or is going to be. */
export const MessagesQuery = graphql(`
  query Messages($cohortId: ID!, $after: String) {
    cohort(id: $cohortId) {
      id
      messages(first: 20, after: $after) {
        nodes {
          id
          kind
          audience
          sessionId
          sessionTitle
          senderName
          subject
          body
          replyTo
          state
          dueAt
          sentAt
          people
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

/** The sessions that a message can be about. */
export const MessageSessionsQuery = graphql(`
  query MessageSessions($cohortId: ID!) {
    cohort(id: $cohortId) {
      id
      sessions(first: 100) {
        nodes {
          id
          title
          startsAt
          state
        }
      }
    }
  }
`);

/** What a message would come to. */
export const MessagePreviewQuery = graphql(`
  query MessagePreview($cohortId: ID!, $input: MessageInput!) {
    messagePreview(cohortId: $cohortId, input: $input) {
      people
      recipient
      subject
      text
      replyTo
    }
  }
`);

/** Writes to people of a cohort. */
export const SendMessage = graphql(`
  mutation SendMessage($cohortId: ID!, $input: SendMessageInput!) {
    sendMessage(cohortId: $cohortId, input: $input) {
      id
      state
    }
  }
`);

/** Changes a message that was not sent yet. */
export const ChangeMessage = graphql(`
  mutation ChangeMessage($messageId: ID!, $input: MessageInput!) {
    changeMessage(messageId: $messageId, input: $input) {
      id
      state
    }
  }
`);

/** Calls a message off that was not sent yet. */
export const CallOffMessage = graphql(`
  mutation CallOffMessage($messageId: ID!) {
    callOffMessage(messageId: $messageId) {
      id
      state
    }
  }
`);

/** Sends a message to its writer alone. */
export const TestMessage = graphql(`
  mutation TestMessage($cohortId: ID!, $input: MessageInput!) {
    testMessage(cohortId: $cohortId, input: $input) {
      message
    }
  }
`);

/** Which mails a cohort’s sessions bring by themselves. */
export const RemindersQuery = graphql(`
  query Reminders($cohortId: ID!) {
    cohort(id: $cohortId) {
      id
      reminders {
        weekBefore
        dayBefore
        hourBefore
        followUp
        quietFrom
        quietUntil
      }
    }
  }
`);

/** Says which mails a cohort’s sessions bring. */
export const SetReminders = graphql(`
  mutation SetReminders($cohortId: ID!, $input: RemindersInput!) {
    setReminders(cohortId: $cohortId, input: $input) {
      id
      reminders {
        weekBefore
        dayBefore
        hourBefore
        followUp
        quietFrom
        quietUntil
      }
    }
  }
`);

/** Calls a session off or changes its link, and tells people at once. For the page of a session. */
export const Announce = graphql(`
  mutation Announce($sessionId: ID!, $input: AnnounceInput!) {
    announce(sessionId: $sessionId, input: $input) {
      id
      state
      cancelReason
    }
  }
`);
