import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, withParent } from '../../platform/authz/index.js';
import { BreakdownType, ItemFiguresType, ScaleFiguresType } from './figures.types.js';
import { methodsOf } from './methods.rules.js';
import { ReleaseCountsType, ReleaseType, WithheldType } from './outcomes.types.js';
import { presentBreakdown, presentItem, presentScale } from './present-figures.rules.js';
import { chartOf } from './release-chart.rules.js';
import { withheldInWords } from './withheld-words.rules.js';
import { chartSentenceOf, headlineOf } from './words.rules.js';

/** What a release says, in figures, words and charts: all worked out of the frozen document. */
@Resolver(() => ReleaseType)
export class ReleaseFields {
  @ResolveField(() => String)
  @Authorize(withParent)
  cohortName(@Parent() { figures }: ReleaseType): string {
    return figures.cohort;
  }

  @ResolveField(() => String)
  @Authorize(withParent)
  waveTitle(@Parent() { figures }: ReleaseType): string {
    return figures.wave;
  }

  @ResolveField(() => ReleaseCountsType)
  @Authorize(withParent)
  n(@Parent() { figures }: ReleaseType): ReleaseCountsType {
    return figures.n;
  }

  @ResolveField(() => [String], { description: 'The headline figures, a sentence a scale.' })
  @Authorize(withParent)
  headline(@Parent() { figures, legend }: ReleaseType): string[] {
    return headlineOf(figures, legend);
  }

  @ResolveField(() => [ScaleFiguresType])
  @Authorize(withParent)
  scales(@Parent() { figures, legend }: ReleaseType): ScaleFiguresType[] {
    return figures.scales.map((scale) => presentScale(scale, legend));
  }

  @ResolveField(() => [ItemFiguresType], { description: 'Questions that are analysed by themselves.' })
  @Authorize(withParent)
  items(@Parent() { figures, legend }: ReleaseType): ItemFiguresType[] {
    return figures.items.map((item) => presentItem(item, legend));
  }

  @ResolveField(() => [BreakdownType])
  @Authorize(withParent)
  breakdowns(@Parent() { figures, legend }: ReleaseType): BreakdownType[] {
    return figures.breakdowns.map((part) => presentBreakdown(part, legend));
  }

  @ResolveField(() => [WithheldType])
  @Authorize(withParent)
  withheld(@Parent() { figures }: ReleaseType): WithheldType[] {
    return figures.withheld;
  }

  @ResolveField(() => [String], { description: 'What is withheld and why, a line for each reason.' })
  @Authorize(withParent)
  withheldInWords(@Parent() { figures, legend }: ReleaseType): string[] {
    return withheldInWords(figures, legend);
  }

  @ResolveField(() => String, { description: 'To stand beside the figures wherever they are shown.' })
  @Authorize(withParent)
  caveat(@Parent() { figures }: ReleaseType): string {
    return figures.caveat;
  }

  @ResolveField(() => String, { description: 'How the figures were come by, as a paragraph.' })
  @Authorize(withParent)
  methods(@Parent() { figures, legend }: ReleaseType): string {
    return methodsOf(figures, legend);
  }

  @ResolveField(() => String, { description: 'The scales before and now, as an SVG document.' })
  @Authorize(withParent)
  chart(@Parent() { figures, legend }: ReleaseType): string {
    return chartOf(figures, legend, 'scales');
  }

  @ResolveField(() => String, { description: 'What the chart of the scales shows.' })
  @Authorize(withParent)
  chartSentence(@Parent() { figures, legend }: ReleaseType): string {
    return chartSentenceOf(figures.scales, legend);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The questions before and now, as an SVG document.',
  })
  @Authorize(withParent)
  itemChart(@Parent() { figures, legend }: ReleaseType): string | null {
    return figures.items.length > 0 ? chartOf(figures, legend, 'items') : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'What the chart of the questions shows.' })
  @Authorize(withParent)
  itemChartSentence(@Parent() { figures, legend }: ReleaseType): string | null {
    return figures.items.length > 0 ? chartSentenceOf(figures.items, legend) : null;
  }

  @ResolveField(() => String, { description: 'The frozen figures as a JSON document.' })
  @Authorize(withParent)
  json(@Parent() { figures }: ReleaseType): string {
    return JSON.stringify(figures, null, 2);
  }
}
