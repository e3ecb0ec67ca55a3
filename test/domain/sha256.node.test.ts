import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  base64,
  canDigest,
  contentDigest,
  delenWaarde,
  digest,
  digestHex,
  digestOfDigests,
  fromHex,
  hex,
} from '../../src/domain/sha256.js';

const node = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const bytes = (length: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(length).map((_, i) => (i * 31 + (i >> 8)) & 255);

describe('digests', () => {
  it('are those of FIPS 180-4, for bytes and for blobs', async () => {
    assert.equal(
      await digestHex(new TextEncoder().encode('abc')),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    assert.equal(
      await digestHex(new Blob([])),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    for (const length of [1, 55, 64, 1000, 70_000])
      assert.deepEqual(Buffer.from(await digest(new Blob([bytes(length)]))), node(bytes(length)));
    assert.equal(canDigest(), true);
  });

  it('are written in hexadecimal digits and in the header of RFC 9530', async () => {
    const value = await digest(bytes(5));
    assert.equal(hex(value), node(bytes(5)).toString('hex'));
    assert.deepEqual(fromHex(hex(value)), value);
    assert.deepEqual(fromHex('AB'), new Uint8Array([0xab]));
    for (const wrong of ['a', 'xx', '0x12', ' 12', '12\n']) assert.equal(fromHex(wrong), null, wrong);
    assert.equal(base64(value), node(bytes(5)).toString('base64'));
    assert.equal(contentDigest(value), `sha-256=:${node(bytes(5)).toString('base64')}:`);
  });

  it('over the parts are the digest of the raw digests in order', async () => {
    const file = bytes(1000);
    const parts = [
      file.subarray(0, 300),
      file.subarray(300, 600),
      file.subarray(600, 900),
      file.subarray(900),
    ];
    const expected = node(Buffer.concat(parts.map(node))).toString('hex');
    const steps: number[] = [];
    assert.equal(await delenWaarde(new Blob([file]), 300, (done) => steps.push(done)), expected);
    assert.deepEqual(steps, [300, 600, 900, 1000]);
    assert.equal(await digestOfDigests(parts.map(node)), expected);
    assert.notEqual(await digestOfDigests(parts.reverse().map(node)), expected);
  });

  it('refuse a size of parts that would never end', async () => {
    for (const wrong of [0, -1, 0.5, NaN, Infinity])
      await assert.rejects(delenWaarde(new Blob(['x']), wrong), RangeError, String(wrong));
  });
});
