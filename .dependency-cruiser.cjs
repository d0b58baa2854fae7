// The rules of the house: features in one order, entered by their doors, no cycles, the platform below all.
const ORDER = [
  'identity',
  'programs',
  'access',
  'privacy',
  'cohorts',
  'sessions',
  'cases',
  'attendance',
  'messages',
  'surveys',
  'credits',
  'outcomes',
];

// A feature may import only those before it.
const order = ORDER.slice(0, -1).map((feature, at) => ({
  name: `order-${feature}`,
  comment: `${feature} stands before what it imports here: facts flow forward by events, questions flow backward`,
  severity: 'error',
  from: { path: `/features/${feature}/` },
  to: { path: `/features/(${ORDER.slice(at + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'doors',
      comment: 'A feature is entered only through its index.ts',
      severity: 'error',
      from: { path: '/features/([^/]+)/' },
      to: { path: '/features/([^/]+)/', pathNot: ['/features/$1/', '/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'doors-from-outside',
      comment:
        'Whoever stands outside the features uses their doors, too; a command line may load a pure command',
      severity: 'error',
      from: { path: '^src/', pathNot: '/features/' },
      to: { path: '/features/', pathNot: ['/features/[^/]+/index\\.ts$', '\\.cli\\.ts$'] },
    },
    {
      name: 'platform-below',
      comment: 'The platform knows no feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '/features/' },
    },
    {
      name: 'no-entities-through-doors',
      comment:
        'A door gives readers, events and modules, never a table or a service that writes another feature’s tables',
      severity: 'error',
      from: { path: '/features/[^/]+/index\\.ts$' },
      to: { path: '\\.entity\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'tests-stay-outside',
      comment: 'The product does not import its tests',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.(spec|int-spec)\\.ts$'] },
      to: { path: '(^test/|\\.(spec|int-spec)\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^web/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'], conditionNames: ['import', 'node', 'default'] },
  },
};
