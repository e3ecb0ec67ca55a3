import assert from 'node:assert/strict';
import test from 'node:test';
import { moduleName, partName } from '../../tools/parts.js';

test('names a module by its package, or by its place in the source', () => {
  assert.equal(moduleName('../node_modules/zod/v4/core/util.js'), 'zod/v4/core/util.js');
  assert.equal(moduleName('../../src/ui/text.ts'), 'src/ui/text.ts');
});

test('groups modules by package and by folder of the house', () => {
  assert.equal(partName('zod/v4/core/util.js'), 'zod');
  assert.equal(partName('@lit/task/task.js'), '@lit/task');
  assert.equal(partName('src/widgets/zaak-timeline/messages.ts'), 'src/widgets');
});
