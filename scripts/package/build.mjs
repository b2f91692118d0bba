/**
 * `npm run package`: the VSIX files that an officer installs, in `vsix/`: a universal one, and where the
 * native word segmenter could be compiled one for this platform with it inside.
 */
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { installDependencies } from '../setup.mjs'
import { root } from '../shared/paths.mjs'
import { runNode } from '../shared/run.mjs'
import { isMain, runMain, Stop } from '../shared/stop.mjs'
import { listStrangers } from './contents.mjs'
import { addNodejieba, hasNodejieba, removeNodejieba } from './nodejieba.mjs'
import { writeNotices } from './notices.mjs'
import { stage } from './stage.mjs'
import { installVsce } from './vsce.mjs'

const FOLDER = join(root, 'vsix')
/** The most that the universal package may weigh, in bytes. */
const BUDGET = 8_000_000

/**
 * Builds for production and packs.
 *
 * @returns {Promise<{ universal: string, native?: string }>} absolute paths
 */
export async function buildPackages() {
  await installDependencies()
  removeNodejieba()
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  if ((await runNode(['esbuild.js', '--production'])) !== 0) {
    throw new Stop('构建没有成功，原因见上面的提示。')
  }
  writeNotices()
  // The plugin for remark is for those who take the project from npm.
  for (const name of ['remark.mjs', 'remark.d.mts']) rmSync(join(root, 'dist', name))
  const vsce = await installVsce()
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  const universal = await pack(vsce)
  const size = statSync(universal).size
  if (size > BUDGET) throw new Stop(`通用安装包 ${megabytes(size)}，超过 ${megabytes(BUDGET)}。`)
  if (!hasNodejieba) {
    console.log('说明：这台机器上没有编译出 nodejieba，只生成通用安装包。')
    return { universal }
  }
  addNodejieba()
  try {
    return { universal, native: await pack(vsce, `${process.platform}-${process.arch}`) }
  } finally {
    removeNodejieba()
  }
}

/** @param {string} [target] the platform, as VS Code calls it; left out for every platform */
async function pack(vsce, target) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const packagePath = join(FOLDER, `${name}-${version}${target ? `-${target}` : ''}.vsix`)
  const { folder: cwd, remove } = stage()
  await vsce.createVSIX({
    cwd,
    packagePath,
    ...(target && { target }),
    // Everything is bundled; what cannot be is copied into dist/.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  })
  const files = await vsce.listFiles({ cwd, packageManager: vsce.PackageManager.None })
  await remove()
  const strangers = listStrangers(files)
  if (strangers.length > 0) throw new Stop(`安装包里有不该有的文件：\n${strangers.join('\n')}`)
  console.log(`${packagePath}：${megabytes(statSync(packagePath).size)}，${files.length} 个文件`)
  return packagePath
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`
}

if (isMain(import.meta)) {
  await runMain(async () => {
    await buildPackages()
  })
}
