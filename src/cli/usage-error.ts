/** Something that keeps the command from running at all; the message is for people, in Chinese. */
export class UsageError extends Error {}
