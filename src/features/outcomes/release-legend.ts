import type { InstrumentDefinition, WaveFacts } from '../surveys/index.js';
import type { Thresholds } from './raw-figures.types.js';
import { codeOf, questionsOf } from './scores.rules.js';

/** What a code in a release stands for. */
export interface ScoreLegend {
  code: string;
  title: string;
  direction: 'higher' | 'lower';
  /** Lowest and highest possible score. */
  min: number;
  max: number;
  /** Whether it is one question. */
  single: boolean;
}

/** A questionnaire that a release rests on. */
export interface InstrumentLegend {
  code: string;
  version: number;
  title: string;
  citation: string;
  validated: boolean;
}

/** What is needed to read a release and is not a figure. It is frozen with the figures. */
export interface ReleaseLegend {
  layout: WaveFacts['layout'];
  minSessions: number;
  thresholds: Thresholds;
  instruments: InstrumentLegend[];
  scores: ScoreLegend[];
}

/** The legend of a wave's release. */
export function legendOf(
  wave: Pick<WaveFacts, 'layout' | 'minSessions' | 'displayThreshold' | 'detailThreshold'>,
  definitions: readonly InstrumentDefinition[],
): ReleaseLegend {
  return {
    layout: wave.layout,
    minSessions: wave.minSessions,
    thresholds: { display: wave.displayThreshold, detail: wave.detailThreshold },
    instruments: definitions.map(({ code, version, title, citation, validated }) => ({
      code,
      version,
      title,
      citation,
      validated,
    })),
    scores: definitions.flatMap((definition) =>
      definition.subscales.map((subscale) => ({
        code: codeOf(definition, subscale.name),
        title: subscale.title,
        direction: subscale.direction,
        ...subscale.range,
        single: questionsOf(definition, subscale).size === 1,
      })),
    ),
  };
}

/** What a code stands for; the code itself where the legend lacks it. */
export function scoreIn(legend: ReleaseLegend, code: string): ScoreLegend {
  return (
    legend.scores.find((score) => score.code === code) ?? {
      code,
      title: code,
      direction: 'higher',
      min: 0,
      max: 1,
      single: false,
    }
  );
}
