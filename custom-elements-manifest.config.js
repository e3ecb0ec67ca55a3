/**
 * custom-elements.json describes what a page may use, so what is private to us stays out: #private, private, protected,
 * static and @state members, and the life cycle of Lit. Paths are those of the published package.
 */
const LIFE_CYCLE = new Set([
  'adoptedCallback',
  'attributeChangedCallback',
  'connectedCallback',
  'connectedMoveCallback',
  'disconnectedCallback',
  'createRenderRoot',
  'firstUpdated',
  'getUpdateComplete',
  'performUpdate',
  'render',
  'scheduleUpdate',
  'shouldUpdate',
  'update',
  'updated',
  'willUpdate',
]);

const isState = (node) =>
  (node.modifiers ?? []).some((modifier) => modifier.expression?.expression?.getText() === 'state');

const publishedPath = (path) => path.replace(/^\/?src\/(.*)\.(ts|js)$/, 'dist/npm/$1.js');

const onlyPublic = () => {
  const states = new Set();
  return {
    name: 'only-public',
    analyzePhase({ ts, node }) {
      if (ts.isClassDeclaration(node)) {
        for (const member of node.members)
          if (isState(member)) states.add(`${node.name.text}.${member.name.getText()}`);
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const isPublic = (owner, member) =>
        !member.static &&
        !member.name.startsWith('#') &&
        member.privacy !== 'private' &&
        member.privacy !== 'protected' &&
        !states.has(`${member.inheritedFrom?.name ?? owner.name}.${member.name}`) &&
        !LIFE_CYCLE.has(member.name);
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter((member) => isPublic(declaration, member));
        }
      }
      const rename = (value) => {
        for (const [key, inner] of Object.entries(value)) {
          if ((key === 'path' || key === 'module') && typeof inner === 'string')
            value[key] = publishedPath(inner);
          else if (inner && typeof inner === 'object') rename(inner);
        }
      };
      rename(customElementsManifest.modules);
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
};

export default {
  globs: ['src/widgets/widget-element.ts', 'src/widgets/*/*-*.ts', 'src/widgets/**/events.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [onlyPublic()],
};
