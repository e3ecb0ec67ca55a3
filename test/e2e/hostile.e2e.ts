import { after, before } from 'node:test';
import { ages } from './hostile/age.js';
import { openFixture, type Fixture } from './hostile/fixture.js';
import { languages } from './hostile/language.js';
import { lives } from './hostile/life.js';
import { looks } from './hostile/look.js';
import { policies } from './hostile/policy.js';

let site: Fixture;
before(async () => {
  site = await openFixture();
});
after(() => site.close());

policies(() => site);
languages(() => site);
looks(() => site);
lives(() => site);
ages(() => site);
