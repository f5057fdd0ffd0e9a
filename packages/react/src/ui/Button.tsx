import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { Icon, type IconName } from './Icon';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary button per screen; `danger` for what nothing can undo. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly small?: boolean | undefined;
  /** Before the words. Without words the button is square and needs an `aria-label`. */
  readonly icon?: IconName | undefined;
}

/** CSS: `.spk-button`, `.spk-button-{primary,plain,quiet,danger}`, `.spk-small`, `.spk-icon-button`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'plain', small = false, icon, type = 'button', className = '', children, ...rest },
  ref,
) {
  const bare = icon !== undefined && children === undefined;
  const classes = ['spk-button', `spk-button-${kind}`, small && 'spk-small', bare && 'spk-icon-button', className];
  return (
    <button ref={ref} type={type} className={classes.filter(Boolean).join(' ')} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
});
