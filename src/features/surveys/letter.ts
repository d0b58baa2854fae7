import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { Site } from '../../platform/http/index.js';
import { momentFor } from '../../platform/mail/index.js';
import { type PersonFacts, PersonReader } from '../identity/index.js';
import { TokenBook } from './token-book.js';
import { Wave } from './wave.entity.js';
import { takesAnswers } from './wave.rules.js';

/** What a mail about a survey needs; made at sending and never kept. */
export interface SurveyLetter {
  wave: Wave;
  person: PersonFacts;
  token: string;
  /** The personal link; its token stands in the fragment, which no server or proxy sees. */
  url: string;
  /** The day and time of closing, as the person's clock shows it, with the zone in short. */
  closes: string;
}

/** Gathers what mail about surveys needs. */
@Injectable()
export class SurveyLetters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly tokens: TokenBook,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  /**
   * The letter to one person about one wave; null when it takes no answers any more or the person has declined.
   *
   * @throws SurveyKeyMismatch
   */
  async letter(waveId: string, personId: string): Promise<SurveyLetter | null> {
    const wave = await this.dataSource.getRepository(Wave).findOneBy({ id: waveId });
    if (!wave || !takesAnswers(wave, this.clock.now())) return null;
    const [invitation] = (await this.dataSource.query(
      `select id from invitation where wave_id = $1 and person_id = $2 and state = 'invited'`,
      [waveId, personId],
    )) as { id: string }[];
    // Whoever was asked, at their own address: sent to whoever they were merged into, a reminder would tell them who has
    // not answered.
    const person = await this.people.themselves(personId);
    if (!invitation || !person) return null;
    const token = this.tokens.tokenFor(wave, invitation.id);
    return {
      wave,
      person,
      token,
      url: this.site.link(`/survey/${waveId}`, token),
      closes: momentFor(wave.closesAt, person),
    };
  }
}
