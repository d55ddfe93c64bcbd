const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that tell nothing about an entry; they count only for the order of the others. */
export const STOP_WORDS = words(`
  a an and are as at be been being but by can could did do does for from had has have he her his
  i if in into is it its just may me might my of on or our she should so some such than that the
  their them then there these they this those to too was we were who will with would you your
`);

/**
 * Words with which people ask and logs are dressed. Of use where an entry has them
 * ("validation code", "status label"), no matter where it has not.
 */
export const FILLER_WORDS = words(`
  about actual after again anything api app application back backend bad because body call called calling
  capillary caused causes code codes console debug difference doc docs documentation done during err
  error errors exception exceptions false fatal field fix found get gets getting give gives giving
  got happen happened happening happens help hi hello how http https info is issue it json keep
  keeps know log logs main mean meaning means message messages msg need null object only output
  please pls problem production reason receive received receiving request resolve response
  responses result return returned returning returns running says see seeing server service show
  shows solution solve something stack status statuses success tell text thanks thread throw throwing thrown
  throws trace trouble true try trying value versus vs warn want was what whats when where which
  while why work working works xml best new now properly special
`);
