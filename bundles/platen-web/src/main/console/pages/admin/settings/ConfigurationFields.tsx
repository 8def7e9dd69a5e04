import { useTranslation } from 'react-i18next';
import { entered, valueOf, type Draft, type Field } from './configuration';
import { BooleanField } from './fields/BooleanField';
import { ListField } from './fields/ListField';
import { NumberField } from './fields/NumberField';
import { OptionField } from './fields/OptionField';
import { SecretField } from './fields/SecretField';
import { TextField } from './fields/TextField';
import type { FieldProps } from './fields/field';
import classes from './Settings.module.css';

interface Props {
  fields: Field[];
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
  fault: (name: string) => string | undefined;
}

/** A form made from what a plugin says of its settings. */
export function ConfigurationFields({ fields, draft, onChange, fault }: Props) {
  const { i18n } = useTranslation();
  return (
    <div className={classes.fields}>
      {fields.map((field) => {
        const Input = inputOf(field);
        return (
          <Input
            // Number inputs take their separator once.
            key={`${field.name} ${i18n.language}`}
            field={field}
            value={valueOf(field, draft)}
            touched={field.name in draft}
            onChange={(value) => onChange((known) => entered(known, field, value))}
            error={fault(field.name)}
          />
        );
      })}
    </div>
  );
}

function inputOf({ type, many, options }: Field): (props: FieldProps) => React.JSX.Element {
  if (type === 'SECRET') {
    return SecretField;
  }
  if (options.length > 0) {
    return OptionField;
  }
  if (many) {
    return ListField;
  }
  return type === 'BOOLEAN' ? BooleanField : type === 'TEXT' ? TextField : NumberField;
}
