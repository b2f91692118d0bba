import { type CommanderError, Help, type HelpConfiguration } from 'commander'
import { eastAsianWidth } from 'get-east-asian-width'

const plain = new Help()

/** Commander's help in Chinese, with columns that fit Han characters, which are two wide. */
export const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  displayWidth: (text) =>
    [...text].reduce((width, one) => width + eastAsianWidth(one.codePointAt(0) ?? 0), 0),
  commandUsage: (command) => inChinese(plain.commandUsage(command)),
  subcommandTerm: (command) => inChinese(plain.subcommandTerm(command)),
  optionDescription: (option) => inChinese(plain.optionDescription(option)),
  argumentDescription: (argument) => inChinese(plain.argumentDescription(argument)),
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

function inChinese(text: string): string {
  return text
    .replace('[options]', '[选项]')
    .replace('[command]', '[命令]')
    .replace(/ ?\(default: "?(.*?)"?\)$/, '（不写就是 $1）')
}

/** What commander says of a command line that it cannot read, by its code; `$` is what it quotes. */
const ERRORS: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有“$”这个命令；运行 xinde --help 看全部命令',
  'commander.unknownOption': '没有“$”这个选项；在命令后面加 --help 看全部选项',
  'commander.missingArgument': '少写了“$”；在命令后面加 --help 看用法',
  'commander.optionMissingArgument': '选项 $ 后面要写上内容',
  'commander.missingMandatoryOptionValue': '必须写明选项 $',
  'commander.conflictingOption': '选项 $ 不能和另一个选项一起用',
  'commander.invalidArgument': '选项 $ 的内容不对',
  'commander.excessArguments': '多写了参数；在命令后面加 --help 看用法',
}

/** The same in Chinese; undefined where there is nothing to say, as after a help that was asked for. */
export function chineseError({ code, message }: CommanderError): string | undefined {
  const quoted = /'(.*?)'/.exec(message)?.[1] ?? ''
  const text = ERRORS[code]?.replace('$', quoted)
  // Readers of option values say in Chinese, at the end, what is wrong with one.
  const reason = /[\u4e00-\u9fff].*$/.exec(message.slice(message.lastIndexOf("'") + 1))?.[0]
  return text && reason ? `${text}：${reason}` : text
}
