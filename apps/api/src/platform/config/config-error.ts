/** An environment the product cannot start with; the message names each variable and what would be right. */
export class ConfigError extends Error {}
