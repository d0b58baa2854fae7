/** The design tokens as CSS variables; made by the build from `ui/theme.ts`. */
declare module 'virtual:tokens.css';
