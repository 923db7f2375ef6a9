/**
 * Who may import whom: words flow down, rows flow up. docs/ has the map; what imports cannot show (one clock, actors
 * minted at the gate, writes only in commands) is in lib/architecture.test.ts.
 */
const portals = '^app/(parent|mediator|authority|admin)/'
const tests = '\\.(test|fixture)\\.(ts|tsx|mjs)$|^db/test-database\\.ts$|^e2e/|^lib/vitest\\.config\\.ts$'

module.exports = {
  forbidden: [
    rule('portals-apart', 'A portal uses no other portal: what two need moves to app/_case.', {
      from: { path: portals },
      to: { path: portals, pathNot: '^app/$1/' },
    }),
    rule('pieces-know-no-page', 'app/_session, _ui and _case are used by pages, and use none.', {
      from: { path: '^app/_' },
      to: { path: '^app/(?!_)' },
    }),
    rule('ui-below-case', 'app/_ui could ship in another product: it knows no case.', {
      from: { path: '^app/_ui/' },
      to: { path: '^app/_case/' },
    }),
    rule('session-at-the-bottom', 'app/_session turns a request into an actor, and shows nothing.', {
      from: { path: '^app/_session/' },
      to: { path: '^app/_(ui|case)/' },
    }),
    rule('pages-without-sql', 'Pages ask lib; only the session adapter meets the database itself.', {
      from: { path: '^app/', pathNot: `^app/_session/|${tests}` },
      to: { path: '^db/|node_modules/(drizzle-orm|postgres)/' },
    }),
    rule('product-without-frameworks', 'lib and db know neither the pages nor what draws them.', {
      from: { path: '^(lib|db)/', pathNot: tests },
      to: { path: '^app/|node_modules/(next|next-auth|react|react-dom)/' },
    }),
    rule('law-alone', 'lib/law is facts in, dates and answers out. It needs a calendar, and nothing else.', {
      from: { path: '^lib/law/', pathNot: tests },
      to: { pathNot: '^lib/law/|node_modules/temporal-polyfill/' },
    }),
    rule('kernel-near-the-bottom', 'lib/kernel is used by every module, and uses none.', {
      from: { path: '^lib/kernel/', pathNot: tests },
      to: { path: '^(lib/(?!kernel/|law/)|db/|emails/)' },
    }),
    rule(
      'commands-are-for-pages',
      'Pages and the watch give commands; a module uses only the words and queries of another.',
      {
        from: { path: '^lib/([^/]+)/', pathNot: `^lib/watch/|${tests}` },
        to: { path: '^lib/[^/]+/commands/', pathNot: '^lib/$1/' },
      },
    ),
    rule('letters-know-dates-only', 'A letter is words, dates and who we are: no rows, no rules, no pages.', {
      from: { path: '^emails/', pathNot: tests },
      to: { path: '^(app|db|lib)/', pathNot: '^lib/law/calendar/|^lib/kernel/provider\\.ts$' },
    }),
    rule('schema-knows-words-only', 'A table may take its words from a noun, and nothing that works.', {
      from: { path: '^db/schema' },
      to: { path: '^lib/', pathNot: '^lib/law/|^lib/[^/]+/[^/]+\\.ts$' },
    }),
    rule('tests-are-not-product', 'Nothing that runs uses a test, a journey or a script.', {
      from: { path: '^(app|lib|db|emails)/', pathNot: tests },
      to: { path: `${tests}|^scripts/` },
    }),
    rule('no-development-packages', 'What runs in production is a dependency, not a development one.', {
      from: { path: '^(app|lib|db|emails)/', pathNot: `${tests}|^db/drizzle\\.config\\.ts$` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    }),
    rule('no-circles', 'Two files that need each other are one file, or three.', {
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    }),
    rule('resolvable', 'What is imported exists.', { from: {}, to: { couldNotResolve: true } }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.next|^\\.data/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types'],
    },
  },
}

function rule(name, comment, { from, to }) {
  return { name, comment, severity: 'error', from, to }
}
