/** In the place of `node:child_process`: the command line starts no program. */
module.exports = {}
