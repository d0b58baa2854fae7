import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';

/** Mean and standard deviation. */
@ObjectType()
@Readable()
export class MeanSd {
  @Field(() => Float, { nullable: true })
  mean!: number | null;

  @Field(() => Float, { nullable: true })
  sd!: number | null;
}

/** The difference, now − before. */
@ObjectType()
@Readable()
export class DifferenceFigures extends MeanSd {
  @Field(() => [Float], { nullable: true, description: 'The 95 % confidence interval, lower bound first.' })
  ci95!: [number, number] | null;
}

/** The paired t test, two-sided. */
@ObjectType()
@Readable()
export class TTestFigures {
  @Field(() => Float, { nullable: true })
  statistic!: number | null;

  @Field(() => Int, { nullable: true })
  df!: number | null;

  @Field(() => Float, { nullable: true })
  p!: number | null;

  @Field(() => String, { nullable: true, description: 'As it is printed: `= 0.012`, `< 0.001`.' })
  pText!: string | null;
}

/** Wilcoxon’s signed-rank test, two-sided. */
@ObjectType()
@Readable()
export class SignedRankFigures {
  @Field(() => Float, { nullable: true })
  statistic!: number | null;

  @Field(() => Float, { nullable: true })
  p!: number | null;

  @Field(() => String, { nullable: true, description: 'As it is printed: `= 0.012`, `< 0.001`.' })
  pText!: string | null;

  @Field(() => String, { nullable: true, description: '`exact` or `normal-corrected`.' })
  method!: string | null;
}

/** Why a figure is null. */
@ObjectType()
@Readable()
export class FigureReason {
  @Field(() => String, { description: 'The figure, such as `t.p`.' })
  path!: string;

  @Field(() => String)
  reason!: string;
}

/** What a release shows of a scale or a question. A figure that is null has its reason in `reasons`. */
@ObjectType({ isAbstract: true })
export abstract class ShownFigures {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Its name; it says so where nobody has validated it.' })
  title!: string;

  @Field(() => String, { description: 'Which way is better: `higher` or `lower`.' })
  direction!: string;

  @Field(() => Float, { description: 'The lowest possible score.' })
  min!: number;

  @Field(() => Float, { description: 'The highest possible score.' })
  max!: number;

  @Field(() => Int, { description: 'Digits after the point that its means are worth.' })
  decimals!: number;

  @Field(() => Int, { nullable: true, description: 'People with a score at both points.' })
  n!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People who answered and lack a score at one of the points.',
  })
  excluded!: number | null;

  @Field(() => MeanSd)
  before!: MeanSd;

  @Field(() => MeanSd)
  now!: MeanSd;

  @Field(() => DifferenceFigures)
  difference!: DifferenceFigures;

  @Field(() => TTestFigures)
  t!: TTestFigures;

  @Field(() => SignedRankFigures)
  wilcoxon!: SignedRankFigures;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean difference over the standard deviation of the differences.',
  })
  dz!: number | null;

  @Field(() => [Float], { nullable: true })
  dzCi95!: [number, number] | null;

  @Field(() => Float, { nullable: true })
  hedgesG!: number | null;

  @Field(() => Int, { nullable: true })
  improved!: number | null;

  @Field(() => Int, { nullable: true })
  unchanged!: number | null;

  @Field(() => Int, { nullable: true })
  worsened!: number | null;

  @Field(() => [FigureReason])
  reasons!: FigureReason[];

  @Field(() => String, { description: 'The figures in a sentence.' })
  sentence!: string;
}

/** A scale. */
@ObjectType('ScaleFigures')
@Readable()
export class ScaleFiguresType extends ShownFigures {}

/** A question that is analysed by itself. */
@ObjectType('ItemFigures')
@Readable()
export class ItemFiguresType extends ShownFigures {
  @Field(() => String, { description: 'The family within which its p is adjusted.' })
  family!: string;

  @Field(() => Float, { nullable: true, description: 'The signed-rank test’s p by Holm’s method.' })
  pHolm!: number | null;

  @Field(() => String, { nullable: true, description: 'As it is printed.' })
  pHolmText!: string | null;
}

/** A scale in one part of the group. */
@ObjectType('CellFigures')
@Readable()
export class CellFiguresType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  direction!: string;

  @Field(() => Int)
  n!: number;

  @Field(() => MeanSd)
  before!: MeanSd;

  @Field(() => MeanSd)
  now!: MeanSd;

  @Field(() => DifferenceFigures)
  difference!: DifferenceFigures;
}

/** A part of the group, such as one profession. */
@ObjectType('Breakdown')
@Readable()
export class BreakdownType {
  @Field(() => String, { description: '`profession` or `sessions`.' })
  dimension!: string;

  @Field(() => String)
  category!: string;

  @Field(() => [CellFiguresType])
  scales!: CellFiguresType[];
}
