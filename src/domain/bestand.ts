/** Rules about files. Pure. */

/**
 * Whether a browser can show this kind of file safely, without running anything in it.
 * @param formaat media type, as the API gives it
 */
export const isViewable = (formaat: string | null): boolean =>
  /^(application\/pdf|image\/(jpeg|png))$/i.test(formaat ?? '');
