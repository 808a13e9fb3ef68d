/** What a text says before people write in it. */
export const paragraphs = Array.from(
  { length: 10 },
  (_, index) =>
    `${index + 1}. Une navette le soir depuis le terminus, pour celles et ceux qui rentrent tard du travail.`,
)
