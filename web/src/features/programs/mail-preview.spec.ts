import { previewOf, withSamples } from './mail-preview.js';

const SLOTS = [
  { name: 'hub', sample: 'Mesa Hub' },
  { name: 'role', sample: '{hub}' },
];

describe('the preview of a mail', () => {
  it('shows samples in the place of what is filled in, once', () => {
    expect(withSamples('{role} at { hub }', SLOTS)).toBe('{hub} at Mesa Hub');
  });

  it('leaves what is not known to be seen', () => {
    expect(withSamples('Dear {name}, {hub', SLOTS)).toBe('Dear {name}, {hub');
  });

  it('shows line breaks as paragraphs', () => {
    expect(previewOf('One {hub}.\n\n Two.\n', SLOTS)).toEqual(['One Mesa Hub.', 'Two.']);
  });
});
