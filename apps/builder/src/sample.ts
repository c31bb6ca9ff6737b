/** The folder of the sample press room, which is beside the builder’s pages. Its code works anywhere, before there is another. */
export const SAMPLE_FOLDER = new URL('press/', location.href).href;
