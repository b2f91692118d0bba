import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { cached, installPackages } from './install.mjs'
import { FONT } from './versions.mjs'

const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
]
const CHINESE_FILE =
  /cjk|sourcehan|hans|notosanssc|notoserifsc|wqy|droidsansfallback|simsun|simhei|fangsong|kaiti|wenkai|uming|ukai/i

/**
 * What a browser must find in its environment so that Chinese text has glyphs: nothing where the system has
 * such a font, else a font from npm.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function fontEnvironment() {
  if (process.platform !== 'linux' || systemHasChinese()) return {}
  const folder = await cached(`fonts-${FONT.version}`, '中文字体', (draft) =>
    installPackages(draft, { [FONT.name]: FONT.version }),
  )
  const config = join(folder, 'fonts.conf')
  writeFileSync(config, fontConfig(folder))
  return { FONTCONFIG_FILE: config }
}

function systemHasChinese() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (listed.status === 0) return listed.stdout.trim() !== ''
  return FOLDERS.filter((folder) => existsSync(folder)).some((folder) =>
    readdirSync(folder, { recursive: true }).some((name) => CHINESE_FILE.test(name)),
  )
}

function fontConfig(folder) {
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui']
  const aliases = families.map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>`,
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'node_modules', FONT.name, 'fonts')}</dir>
  <cachedir>${join(folder, 'index')}</cachedir>
  ${aliases.join('\n  ')}
</fontconfig>
`
}
