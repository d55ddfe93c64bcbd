const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that tell nothing about an entry; they count only for the order of the others. */
export const STOP_WORDS = /* @__PURE__ */ words(`
  a an and are as at be been being but by can could did do does for from had has have he her hes
  his i if im in into is it its ive just may me might my of on or our she should so some such than
  that the their them then there these they theyre this those to too was we were who will with
  would you your youre
`);

/** Those that may stand inside a phrase and change nothing: `not been passed`. */
export const SMALL_WORDS = /* @__PURE__ */ words(`
  a an are be been being had has have her his is its my our that the their this was were your
`);

/**
 * Words with which people ask and logs are dressed. Of use where an entry has them
 * ("validation code", "status label"), no matter where it has not.
 */
export const FILLER_WORDS = /* @__PURE__ */ words(`
  about actual after again also although always any anyone anything api app application asap
  attempting back backend bad basically because best body call called calling capillary caused
  causes code codes complain complained complaining complains console currently dear debug
  difference doc docs documentation done during each either else encounter encountered err error
  errors even ever every everyone everything exception exceptions face faced facing false fatal
  field fix found further get gets getting give gives giving got happen happened happening happens
  hello help hey hi how however http https info instead is issue it json keep keeps kindly know
  let lets like log logs main maybe mean meaning means message messages msg need new nobody now
  null object observe observed often only output per perhaps please pls problem production
  properly quite really reason receive received receiving request resolve response responses
  result return returned returning returns running safe says see seeing seem seems server service shall
  show shows simply since sir solution solve somehow someone something sometimes special stack
  status statuses still success suddenly team tell text thanks thing though thread throw throwing
  thrown throws time today trace tried trouble true try trying unless until upon urgent urgently
  us usually value versus very via vs want wanted warn was way what whats when where whether which
  while whose why work working works xml yesterday yet
`);
