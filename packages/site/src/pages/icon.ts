/** The favicon of an organisation without a logo: a sheet with lines, legible on light and dark. */
export const ICON = 'icon.svg';

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#fff" stroke="#000" d="M2.5 1.5h11v13h-11zM5 5h6M5 8h6M5 11h4"/></svg>
`;
