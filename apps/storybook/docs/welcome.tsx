import { Canvas } from '@storybook/addon-docs/blocks';
import './welcome.css';

interface Path {
  name: string;
  text: string;
  href: string;
}

interface WelcomeProps {
  lang: string;
  headline: string;
  lead: string;
  paths: Path[];
  /** The exports of a story. */
  story: object;
}

/** The first screen: what Pressrum is, where to go next, and the real thing. */
export const Welcome = ({ lang, headline, lead, paths, story }: WelcomeProps) => (
  <div className="welcome sb-unstyled" lang={lang}>
    <h1>{headline}</h1>
    <p className="welcome-lead">{lead}</p>
    <ul className="welcome-paths">
      {paths.map(({ name, text, href }) => (
        <li key={href}>
          <a href={href} target="_top">
            <strong>{name}</strong>
            {text}
          </a>
        </li>
      ))}
    </ul>
    <Canvas of={story} sourceState="none" layout="fullscreen" story={{ inline: false, height: '44rem' }} />
  </div>
);
