import { stderr, stdin, stdout } from 'node:process';
import packageJson from '../../package.json' with { type: 'json' };
import { run, type Terminal } from './run.ts';
import { sourceTools } from './tools.ts';

/* The command line: wiring alone. Standard output holds the report and nothing else. */

// whoever reads the report may stop early (`| head`): that is no fault
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const terminal: Terminal = {
  stdin,
  out: (text) =>
    new Promise((resolve, reject) => {
      stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  err: (text) => {
    stderr.write(text);
  },
};

process.exitCode = await run(process.argv.slice(2), terminal, packageJson.version, sourceTools);
