/** Where the course is taught: the zone that pages are first rendered in, until the browser has told its own. */
export const courseTimeZone = 'Asia/Seoul'
