import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { Answer, Ballot, SpentToken, WaveCell } from './ballot.entity.js';
import { Invitation, Wave } from './wave.entity.js';

registerEntities(Wave, Invitation, SpentToken, Ballot, Answer, WaveCell);

/** Questionnaires, the waves that ask them, and the ballot box. */
@Module({})
export class SurveysModule {}
