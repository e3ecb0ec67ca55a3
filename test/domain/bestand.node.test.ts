import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isViewable } from '../../src/domain/bestand.js';

describe('a file that a browser may show', () => {
  it('is a PDF, a JPEG or a PNG', () => {
    for (const formaat of ['application/pdf', 'image/jpeg', 'image/png', 'APPLICATION/PDF'])
      assert.equal(isViewable(formaat), true, formaat);
  });

  it('is nothing that can hold a script, and nothing unknown', () => {
    for (const formaat of [
      'image/svg+xml',
      'text/html',
      'application/xhtml+xml',
      'application/pdf;x',
      '',
      null,
    ])
      assert.equal(isViewable(formaat), false, String(formaat));
  });
});
