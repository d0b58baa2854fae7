import { readWords } from './read-words.js';

describe('the words of a question', () => {
  it('are read a line each, in the languages that were written', () => {
    const values = { 'en.label': ' Shift ', 'en.options': 'Days\n\n Nights \r\n', 'es.label': '' };
    expect(readWords('one', values)).toEqual([
      { language: 'en', label: 'Shift', options: ['Days', 'Nights'] },
    ]);
  });

  it('have no options where one answers in words, whatever was typed before', () => {
    const values = { 'en.label': 'Unit', 'en.options': 'Days', 'es.label': 'Unidad' };
    expect(readWords('text', values).map(({ options }) => options)).toEqual([[], []]);
  });

  it('keep answers without their question, for the server to say what is missing', () => {
    expect(readWords('one', { 'es.options': 'Sí\nNo' })).toEqual([
      { language: 'es', label: '', options: ['Sí', 'No'] },
    ]);
  });
});
