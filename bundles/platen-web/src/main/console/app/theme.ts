import { Badge, Button, createTheme, Modal, Table, TextInput, Tooltip } from '@mantine/core';

/**
 * Sizes and defaults. Colours are variables in theme.css: the content security policy lets no style element be written at
 * run time, so neither Mantine's variables nor its scroll lock may be injected.
 */
export const theme = createTheme({
  primaryColor: 'teal',
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true } }),
    // Its placeholder of the focus is an invalid child of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    Badge: Badge.extend({ defaultProps: { radius: 'sm', tt: 'none' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'xs' } }),
  },
});
