import { isInCodeProject } from '../../node/code-project'
import type { IsInCodeProject } from '../surroundings'
import { folderOf, pathOf } from './paths'

/** Whether a draft on this machine's disk lies in the folder of a program; what is elsewhere is taken for none. */
export const isInCodeProjectOnDisk: IsInCodeProject = (uri, top) => {
  const folder = folderOf(uri)
  return folder !== undefined && isInCodeProject(folder, top === undefined ? undefined : pathOf(top))
}
