export const membersPath = '/members';
export const membersFilePath = '/members.csv';
