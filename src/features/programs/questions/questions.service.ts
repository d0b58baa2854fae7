import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ManagedHub } from '../managed-hub.js';
import {
  HubAnswerWithdrawn,
  HubQuestionAnswered,
  HubQuestionAsked,
  HubQuestionRetired,
  HubQuestionRevived,
  HubQuestionReworded,
} from '../programs.events.js';
import { seeHub } from '../programs.policy.js';
import { HubAnswer, HubQuestion, HubQuestionVersion } from './question.entity.js';
import { type QuestionFacts, QuestionsReader } from './questions.reader.js';
import {
  answerFault,
  MOST_QUESTIONS,
  type QuestionKind,
  type QuestionWords,
  wordsFault,
} from './questions.rules.js';
import type { HubAnswerInput } from './questions.types.js';

/** What hubs ask their people beyond their profiles, and what people answer. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedHub,
    private readonly reader: QuestionsReader,
  ) {}

  /**
   * Asks a new question. That one prefers not to say can always be answered.
   *
   * @throws Refusal INVALID_INPUT for words that do not fit, CONFLICT where the hub asks enough already
   */
  async ask(viewer: Viewer, hubId: string, kind: QuestionKind, given: QuestionWords[]): Promise<string> {
    await this.managed.hub(viewer, hubId);
    const words = checked(kind, given);
    return this.work.run(viewer.actor, async (tx) => {
      await this.haveRoom(tx, hubId);
      const id = tx.ids.next();
      await tx.of(HubQuestion).insert({ id, createdAt: tx.now, hubId, kind, retiredAt: null });
      await this.word(tx, { id, hubId }, 1, words);
      await tx.record(HubQuestionAsked, id, { hubId }, { kind });
      return id;
    });
  }

  /** Words a question anew. What was answered stays under the words that were read, and people are asked again. */
  async reword(viewer: Viewer, questionId: string, given: QuestionWords[]): Promise<void> {
    const { hubId, kind } = await this.own(viewer, questionId);
    const words = checked(kind, given);
    await this.work.run(viewer.actor, async (tx) => {
      await this.lock(tx, questionId);
      const version = (await tx.of(HubQuestionVersion).countBy({ questionId })) + 1;
      await this.word(tx, { id: questionId, hubId }, version, words);
      await tx.record(HubQuestionReworded, questionId, { hubId }, { version });
    });
  }

  /** Stops asking a question, or asks it again. Its answers stay. */
  async setActive(viewer: Viewer, questionId: string, active: boolean): Promise<void> {
    const { hubId } = await this.own(viewer, questionId);
    await this.work.unrecorded('what is so already stays so', viewer.actor, async (tx) => {
      const question = await this.lock(tx, questionId);
      if ((question.retiredAt === null) === active) return;
      if (active) await this.haveRoom(tx, hubId);
      await tx.of(HubQuestion).update({ id: questionId }, { retiredAt: active ? null : tx.now });
      await tx.record(active ? HubQuestionRevived : HubQuestionRetired, questionId, { hubId }, {});
    });
  }

  /**
   * Keeps the viewer's own answer, in place of an earlier one. Who answered and when has no place
   * in the hub's trail: counts that change could be laid beside it.
   *
   * @returns false when the question was worded anew or retired meanwhile, and nothing was kept
   * @throws Refusal INVALID_INPUT for what does not answer the question
   */
  async answer(viewer: Viewer, questionId: string, input: HubAnswerInput): Promise<boolean> {
    const before = await this.asked(viewer, questionId);
    const answer = {
      declined: input.declined === true,
      choices: [...(input.choices ?? [])].sort((a, b) => a - b),
      text: input.text?.replace(/\s+/g, ' ') || null,
    };
    const personId = viewer.personId as string;
    return this.work.unrecorded('to words that hold no more nothing is kept', viewer.actor, async (tx) => {
      const question = await this.lock(tx, questionId);
      const version = await tx
        .of(HubQuestionVersion)
        .findOneOrFail({ where: { questionId }, order: { version: 'desc' } });
      if (question.retiredAt || version.version !== input.version) return false;
      const fault = answerFault(before.kind, version.words[0]?.options.length ?? 0, answer);
      if (fault) throw Refusal.invalid(`The answer ${fault}.`, { answer: fault });
      await tx.of(HubAnswer).delete({ questionId, personId });
      await tx.of(HubAnswer).insert({
        id: tx.ids.random(),
        createdAt: tx.now,
        hubId: question.hubId,
        questionId,
        versionId: version.id,
        personId,
        ...answer,
      });
      await tx.record(HubQuestionAnswered, questionId, {}, { personId });
      return true;
    });
  }

  /** Takes the viewer's own answer back. */
  async withdraw(viewer: Viewer, questionId: string): Promise<void> {
    await this.asked(viewer, questionId);
    const personId = viewer.personId as string;
    await this.work.unrecorded('what was never answered is not taken back', viewer.actor, async (tx) => {
      const { affected } = await tx.of(HubAnswer).delete({ questionId, personId });
      if (affected) await tx.record(HubAnswerWithdrawn, questionId, {}, { personId });
    });
  }

  private async word(
    tx: Tx,
    question: { id: string; hubId: string },
    version: number,
    words: QuestionWords[],
  ) {
    await tx.of(HubQuestionVersion).insert({
      id: tx.ids.next(),
      createdAt: tx.now,
      hubId: question.hubId,
      questionId: question.id,
      version,
      words,
    });
  }

  private async haveRoom(tx: Tx, hubId: string): Promise<void> {
    // Of two at once, the second counts the first.
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`questions ${hubId}`]);
    const [row] = await tx.sql<{ n: number }>(
      `select count(*)::int as n from hub_question where hub_id = $1 and retired_at is null`,
      [hubId],
    );
    if ((row?.n ?? 0) >= MOST_QUESTIONS)
      throw Refusal.conflict(
        `A hub asks ${MOST_QUESTIONS} questions at the most. Please retire one of them first.`,
      );
  }

  private lock(tx: Tx, id: string): Promise<HubQuestion> {
    return tx.of(HubQuestion).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async own(viewer: Viewer, questionId: string): Promise<QuestionFacts> {
    const question = await this.reader.question(questionId);
    if (!question) throw Refusal.notFound('The question');
    await this.managed.hub(viewer, question.hubId);
    return question;
  }

  private async asked(viewer: Viewer, questionId: string): Promise<QuestionFacts> {
    const question = await this.reader.question(questionId);
    if (!question) throw Refusal.notFound('The question');
    authorize(viewer, seeHub, { hubId: question.hubId });
    return question;
  }
}

function checked(kind: QuestionKind, given: readonly QuestionWords[]): QuestionWords[] {
  const words = given.map(({ language, label, options }) => ({
    language,
    label: label.replace(/\s+/g, ' '),
    options: options.map((option) => option.replace(/\s+/g, ' ').trim()),
  }));
  const fault = words.some(({ options }) => options.includes(''))
    ? 'have an empty option'
    : wordsFault(kind, words);
  if (fault) throw Refusal.invalid(`The words ${fault}.`, { words: fault });
  return words;
}
