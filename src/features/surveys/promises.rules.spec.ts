import { promisesOf } from './promises.rules.js';

const wave = { displayThreshold: 5, detailThreshold: 10, hubName: 'Mesa Hub', dimensions: [] };

describe('the promises of a survey', () => {
  it('name the thresholds that the wave really has', () => {
    const text = promisesOf({ ...wave, displayThreshold: 8, detailThreshold: 15 }).join(' ');
    expect(text).toContain('fewer than 8 answers');
    expect(text).toContain('at least 15 answers');
  });

  it('say what is sealed with the answers, where something is', () => {
    const text = promisesOf({ ...wave, dimensions: ['profession', 'sessions'] }).join(' ');
    expect(text).toContain('your profession and how many sessions you attended');
  });

  it('say that nothing is sealed with the answers, where nothing is', () => {
    expect(promisesOf(wave)).toContain('Nothing about you is sealed with your answers.');
  });

  it('say that answers cannot be withdrawn, and that one may decline', () => {
    const text = promisesOf(wave).join(' ');
    expect(text).toContain('cannot be changed or withdrawn');
    expect(text).toContain('You may decline with one click');
  });
});
