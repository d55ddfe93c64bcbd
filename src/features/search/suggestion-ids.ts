/** How many hits the list under the search box shows. */
export const MOST_OPTIONS = 8;

/** Element ids, by which the box says what is active. */
export const LIST_ID = 'suggestions';
export const optionId = (index: number) => `suggestion-${index}`;
