/** How many hits the list under the search box shows. */
export const MOST_OPTIONS = 8;
