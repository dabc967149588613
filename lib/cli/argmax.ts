/** `npm run -s argmax -- …`: grading and proving from the command line, with no database and no server. */
import { Command, Option } from 'commander'
import { locales } from '#graders/contract/text.ts'
import { parseSeed, parseSeedCount } from './inputs.ts'
import { UsageError } from './print.ts'

// Each command loads its own modules: grading must not wait for the bank's YAML parser.
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
const { signal } = interrupted

const program = new Command('argmax')
  .description('Grade and prove the coding tasks and read the question bank.')
  .showHelpAfterError('(--help lists the commands)')
const json = () => new Option('--json', 'print one JSON document')
const seed = (what: string) => new Option('--seed <n>', what).argParser(parseSeed)

program
  .command('tasks')
  .description('list the coding tasks')
  .addOption(json())
  .action(async (options) => (await import('./tasks.ts')).showTasks(options))

program
  .command('grade')
  .description('grade a solution; exit code 0 graded, 2 not gradable')
  .argument('<task>')
  .argument('<file>', 'a .ts or .js module')
  .addOption(seed('seed of the hidden cases; drawn when not given'))
  .addOption(new Option('--locale <locale>', 'language of the messages').choices(locales).default('en'))
  .addOption(json())
  .action(async (task, file, options) => (await import('./grade.ts')).grade(task, file, options, signal))

program
  .command('run')
  .description('run a solution or the reference on given arguments and print what it returns')
  .argument('<task>')
  .argument('[file]', 'a .ts or .js module')
  .option('--reference', 'run the reference instead of a file')
  .requiredOption(
    '--input <file>',
    '{"args": [...]}, tensors as {dtype, shape, values}; "entry" names the function',
  )
  .addOption(seed('seeds Math.random (default: 1)'))
  .addOption(json())
  .action(async (task, file, options) => (await import('./run.ts')).run(task, file, options, signal))

program
  .command('prove')
  .description(
    'run every known right and wrong solution of a task and small mistakes made in its reference; exit code 2 when it may not be published',
  )
  .argument('[task]')
  .option('--all', 'prove every task')
  .option('--record', 'keep the figures in graders/tasks/proven.json, which the tests ask for')
  .addOption(json())
  .action(async (task, options) => (await import('./prove.ts')).proveTasks(task, options, signal))

program
  .command('calibrate')
  .description(
    'measure what the marks of a task’s metrics stand on; exit code 2 when right and wrong overlap',
  )
  .argument('<task>')
  .option('--seeds <n>', 'seeds of the reference and the baselines', parseSeedCount, 20)
  .option('--write', 'store the proposed marks, their margins and the date with the task')
  .addOption(json())
  .action(async (task, options) => (await import('./calibrate.ts')).calibrateTask(task, options, signal))

program
  .command('bank')
  .description('list the theory questions, or check them')
  .option('--check', 'run every rule of the bank; exit code 1 when one is broken')
  .option('--texts-only', 'with --check: run no generators')
  .option('--report [file]', 'with --check: print Markdown, or write it between the marks of a file')
  .addOption(json())
  .action(async (options) =>
    options.check
      ? (await import('./bank-check.ts')).showCheck(options)
      : (await import('./bank.ts')).showBank(options),
  )

program
  .command('variant')
  .description('make one variant of a theory question')
  .argument('<question>')
  .addOption(seed('seed of the variant; drawn when not given'))
  .addOption(json())
  .action(async (question, options) => (await import('./variant.ts')).showVariant(question, options))

program
  .command('doctor')
  .description('examine the isolation layers of this machine')
  .addOption(json())
  .action(async (options) => (await import('./doctor.ts')).showDoctor(options))

try {
  await program.parseAsync()
} catch (error) {
  if (signal.aborted) process.exitCode = 130
  else if (error instanceof UsageError) {
    console.error(error.message)
    process.exitCode = 1
  } else {
    console.error(error)
    process.exitCode = 2
  }
}
