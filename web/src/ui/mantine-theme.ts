import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { dark, light, measures } from './theme.js';

/** The names by which components ask for a colour. */
const COLORS = { accent: 'accent', warn: 'warn', danger: 'danger', good: 'good' } as const;

// Components read shades only through the variables below; the tuple is there because the library wants one.
function tuple(color: string): MantineColorsTuple {
  return [color, color, color, color, color, color, color, color, color, color];
}

const onAccentWhenFilled: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--sw-on-accent)' } : colors;
};

/** The component library, told of our tokens. */
export const mantineTheme = createTheme({
  primaryColor: 'accent',
  colors: {
    accent: tuple(light.accent),
    warn: tuple(light.warn),
    danger: tuple(light.danger),
    good: tuple(light.good),
    // The library's own greys, where its styles name them: from text to the deepest ground, and the other way round.
    dark: [
      dark.ink,
      dark.ink,
      dark.inkSoft,
      dark.edge,
      dark.edge,
      dark.sunken,
      dark.surface,
      dark.paper,
      dark.paper,
      dark.paper,
    ],
    gray: [
      light.paper,
      light.sunken,
      light.sunken,
      light.line,
      light.edge,
      light.edge,
      light.inkSoft,
      light.inkSoft,
      light.ink,
      light.ink,
    ],
  },
  variantColorResolver: onAccentWhenFilled,
  fontFamily: measures.fontText,
  fontFamilyMonospace: measures.fontMono,
  defaultRadius: measures.radius,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: {
    xs: measures.textSmall,
    sm: measures.textSmall,
    md: measures.textBody,
    lg: measures.textLarge,
    xl: measures.textTitle2,
  },
  spacing: {
    xs: measures.space2,
    sm: measures.space3,
    md: measures.space4,
    lg: measures.space6,
    xl: measures.space8,
  },
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: measures.textTitle1, lineHeight: '1.25' },
      h2: { fontSize: measures.textTitle2, lineHeight: '1.3' },
      h3: { fontSize: measures.textTitle3, lineHeight: '1.4' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Card: { styles: { root: { '--paper-border-color': 'var(--sw-line)' } } },
    // Its words are read like any other, so they are as large and as dark.
    Alert: {
      defaultProps: { variant: 'light' },
      styles: {
        title: { fontSize: measures.textBody },
        message: { color: 'var(--sw-ink)', fontSize: measures.textBody },
      },
    },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', size: 'lg', tt: 'none', fw: 600 } },
  },
});

/** Points the library's variables at our tokens, which follow the scheme by themselves. */
export const tokensForMantine: CSSVariablesResolver = () => {
  const variables: Record<string, string> = {
    '--mantine-color-body': 'var(--sw-paper)',
    '--mantine-color-text': 'var(--sw-ink)',
    '--mantine-color-bright': 'var(--sw-ink)',
    '--mantine-color-dimmed': 'var(--sw-ink-soft)',
    '--mantine-color-placeholder': 'var(--sw-ink-soft)',
    '--mantine-color-anchor': 'var(--sw-accent)',
    '--mantine-color-error': 'var(--sw-danger)',
    '--mantine-color-default': 'var(--sw-surface)',
    '--mantine-color-default-hover': 'var(--sw-sunken)',
    '--mantine-color-default-color': 'var(--sw-ink)',
    '--mantine-color-default-border': 'var(--sw-edge)',
    '--mantine-color-disabled': 'var(--sw-sunken)',
    '--mantine-color-disabled-color': 'var(--sw-ink-soft)',
    '--mantine-color-disabled-border': 'var(--sw-line)',
    '--table-border-color': 'var(--sw-line)',
  };
  for (const name of Object.values(COLORS)) {
    const soft = `var(--sw-${name}-soft)`;
    const own = `var(--sw-${name})`;
    const strong = name === 'accent' ? 'var(--sw-accent-strong)' : own;
    Object.assign(variables, {
      [`--mantine-color-${name}-text`]: own,
      [`--mantine-color-${name}-filled`]: own,
      [`--mantine-color-${name}-filled-hover`]: strong,
      [`--mantine-color-${name}-light`]: soft,
      [`--mantine-color-${name}-light-hover`]: soft,
      [`--mantine-color-${name}-light-color`]: strong,
      [`--mantine-color-${name}-outline`]: own,
      [`--mantine-color-${name}-outline-hover`]: soft,
    });
  }
  return { variables: {}, light: variables, dark: variables };
};

/** The scheme is the device's own; nothing is stored. */
export const deviceScheme: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
