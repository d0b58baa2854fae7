import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), '..');
const styles = join(source, '../../node_modules/@mantine/core/styles');
const imported = readFileSync(join(source, 'ui/mantine-styles.ts'), 'utf8');

/** The names that the web app imports from the component library. */
function componentsInUse(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const names = files.flatMap((file) =>
    [
      ...readFileSync(join(source, file), 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g),
    ].flatMap(([, list = '']) => list.split(',').map((name) => name.trim())),
  );
  return [...new Set(names)].filter((name) => existsSync(join(styles, `${name}.layer.css`)));
}

describe('the styles of the component library', () => {
  it('sees the components that are in use', () => {
    expect(componentsInUse()).toEqual(expect.arrayContaining(['Alert', 'Button', 'Table']));
  });

  it.each(componentsInUse())('has those of %s', (name) => {
    expect(imported).toContain(`styles/${name}.layer.css`);
  });
});
