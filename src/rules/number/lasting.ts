/**
 * Sources of expressions for `(?<!…)` before and `(?!…)` behind a number of years that lasted, which reads like a short
 * year: 有期徒刑10年6月, 第20年5月, 20年10月的坚守, 从警20年初心不改.
 */
export const BEFORE_LASTING =
  '第|徒刑|刑期|判刑|判处|刑满|从警|从教|从业|入职|任职|服役|工龄|警龄|驾龄|党龄|坚守|坚持|扎根|奋战|潜逃|在逃|历时|历经|用时|时隔|长达|相隔|整整|足足'
export const BEHIND_MONTHS =
  '的(?:坚守|坚持|付出|努力|奋斗|拼搏|守[候护望]|奉献|历程|生涯|岁月|时[光间]|磨[砺炼]|奔波|陪伴|等待|追逃|潜逃|逃亡|煎熬)'
