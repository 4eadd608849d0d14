import type { CommandLineTexts } from './commandLine.ts';
import type { ReportTexts } from './reportTexts.ts';
import type { AdviceText, Catalogues, DialectCatalogue, GeneralTexts, Language } from './types.ts';

/*
 * Catalogues are modules of their own that are fetched when they are needed: a new language or dialect is one entry
 * in a table here.
 */

const GENERAL: Readonly<Record<Language, () => Promise<GeneralTexts>>> = {
  en: async () => (await import('./en/general.ts')).GENERAL_EN,
};

const REPORTS: Readonly<Record<Language, () => Promise<ReportTexts>>> = {
  en: async () => (await import('./en/report.ts')).REPORT_EN,
};

const COMMAND_LINE: Readonly<Record<Language, () => Promise<CommandLineTexts>>> = {
  en: async () => (await import('./en/commandLine.ts')).COMMAND_LINE_EN,
};

const DIALECTS: Readonly<
  Record<Language, Readonly<Record<string, () => Promise<Omit<DialectCatalogue, 'advice'>>>>>
> = {
  en: {
    lancom: async () => {
      const [messages, codes] = await Promise.all([import('./en/lancom.ts'), import('./en/lancomCodes.ts')]);
      return { messages: messages.LANCOM_EN, codes: codes.LANCOM_CODES_EN };
    },
    libreswan: async () => ({ messages: (await import('./en/libreswan.ts')).LIBRESWAN_EN, codes: {} }),
    strongswan: async () => ({ messages: (await import('./en/strongswan.ts')).STRONGSWAN_EN, codes: {} }),
    zyxel: async () => ({ messages: (await import('./en/zyxel.ts')).ZYXEL_EN, codes: {} }),
  },
};

/** What to do in the words of a device, by dialect: fetched with the messages of the dialect. */
const ADVICE: Readonly<Record<Language, Readonly<Record<string, () => Promise<readonly AdviceText[]>>>>> = {
  en: {
    lancom: async () => (await import('./en/advice/lancom.ts')).LANCOM_ADVICE,
    libreswan: async () => (await import('./en/advice/libreswan.ts')).LIBRESWAN_ADVICE,
    strongswan: async () => (await import('./en/advice/strongswan.ts')).STRONGSWAN_ADVICE,
    zyxel: async () => (await import('./en/advice/zyxel.ts')).ZYXEL_ADVICE,
  },
};

async function loadAdvice(language: Language, dialect: string): Promise<readonly AdviceText[]> {
  const load = Object.hasOwn(ADVICE[language], dialect) ? ADVICE[language][dialect] : undefined;
  return load === undefined ? [] : load();
}

/** The general texts of a language. Rejects where the module cannot be loaded. */
export function loadGeneral(language: Language): Promise<GeneralTexts> {
  return GENERAL[language]();
}

/** The frame of a report for people. Rejects where the module cannot be loaded. */
export function loadReportTexts(language: Language): Promise<ReportTexts> {
  return REPORTS[language]();
}

/** The words of the command line. Rejects where the module cannot be loaded. */
export function loadCommandLine(language: Language): Promise<CommandLineTexts> {
  return COMMAND_LINE[language]();
}

/** The texts of a dialect; empty for a dialect that has none. Rejects where a module cannot be loaded. */
export async function loadDialect(language: Language, dialect: string): Promise<DialectCatalogue> {
  const load = Object.hasOwn(DIALECTS[language], dialect) ? DIALECTS[language][dialect] : undefined;
  const [texts, advice] = await Promise.all([
    load === undefined ? { messages: {}, codes: {} } : load(),
    loadAdvice(language, dialect),
  ]);
  return { ...texts, advice };
}

/**
 * All that is needed to write about some dialects. Rejects where a module cannot be loaded.
 * @param dialects ids, in any order, each as often as it comes
 */
export async function loadCatalogues(language: Language, dialects: Iterable<string>): Promise<Catalogues> {
  const ids = [...new Set(dialects)];
  const [general, ...loaded] = await Promise.all([
    loadGeneral(language),
    ...ids.map((id) => loadDialect(language, id)),
  ]);
  return {
    language,
    general,
    dialects: Object.fromEntries(ids.map((id, i) => [id, loaded[i] as DialectCatalogue])),
  };
}

/** The dialects that have texts in a language. */
export function dialectsWithTexts(language: Language): readonly string[] {
  return Object.keys(DIALECTS[language]);
}
