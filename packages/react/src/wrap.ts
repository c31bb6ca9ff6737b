'use client';
import { createComponent, type EventName, type WebComponentProps } from '@lit/react';
import { register, type PressElement, type PressErrorEvent, type PressLoadEvent } from '@pressrum/base';
import * as React from 'react';

const EVENTS = {
  onPressLoad: 'press-load' as EventName<PressLoadEvent>,
  onPressError: 'press-error' as EventName<PressErrorEvent>,
};

interface OwnProps {
  /** HTML that `snapshotOf` of `@pressrum/embed/snapshot.js` has rendered on the server: shown before any script runs. */
  snapshot?: string | undefined;
  /** The data is shown, or the snapshot is current. */
  onPressLoad?: ((event: PressLoadEvent) => void) | undefined;
  /** The data could not be used; `error` says why. */
  onPressError?: ((event: PressErrorEvent) => void) | undefined;
}

/** An absent property may be `undefined`. */
type OrUndefined<Props> = { [Name in keyof Props]: Props[Name] | undefined };

/** The properties of an element as those of a React component. */
export type PressComponentProps<Element extends PressElement> = OrUndefined<WebComponentProps<Element>> & OwnProps;

/** A React component of an element. */
export type PressComponent<Element extends PressElement> = React.ForwardRefExoticComponent<
  React.PropsWithoutRef<PressComponentProps<Element>> & React.RefAttributes<Element>
>;

/**
 * Makes a React component of an element. The element is registered when React has hydrated the page, and changes nothing in
 * it before that. React leaves its content alone, unless there are children.
 */
export function wrap<Element extends PressElement>(
  tagName: string,
  elementClass: (new () => Element) & Pick<typeof PressElement, 'observedAttributes'>,
): PressComponent<Element> {
  // Lit defines the accessors of a class when this is read: without them, @lit/react takes properties for attributes.
  void elementClass.observedAttributes;
  const Component: React.ElementType = createComponent({ react: React, tagName, elementClass, events: EVENTS });
  const Wrapper = React.forwardRef<Element, PressComponentProps<Element>>(
    ({ snapshot = '', children, ...props }, ref) => {
      React.useEffect(() => register(tagName, elementClass), []);
      const content = children === undefined ? { dangerouslySetInnerHTML: { __html: snapshot } } : { children };
      return React.createElement(Component, { ...props, ...content, ref, suppressHydrationWarning: true });
    },
  );
  Wrapper.displayName = elementClass.name;
  return Wrapper;
}
