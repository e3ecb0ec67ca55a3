/**
 * Checks types and runs ESLint, in one process: the rules that ask for types and the compiler then share one program, so
 * that most types are worked out once.
 */
import { ESLint } from 'eslint';
import ts from 'typescript';

const host: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
  },
};
const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, host);
if (!config) throw new Error('There is no tsconfig.json here.');
const program = ts.createProgram({ rootNames: config.fileNames, options: config.options });

const eslint = new ESLint({
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { programs: [program], project: null } },
  },
});
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
console.log(await formatter.format(results));
const hasRemarks = results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0);

const mistakes = [...config.errors, ...ts.getPreEmitDiagnostics(program)];
console.log(
  ts.formatDiagnostics(mistakes, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => '\n',
  }),
);

const failed = Number(hasRemarks) + Number(mistakes.length > 0);
console.log(`${2 - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
