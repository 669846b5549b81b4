import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";

/** What every mail looks like: one column, one thing to do, plain words. */
export function MailLayout({ language, preview, title, children, footer }: MailLayoutProps) {
  return (
    <Html lang={language}>
      <Head />
      <Preview>{preview}</Preview>
      <Body
        style={{ backgroundColor: "#FBFAF6", color: "#17212B", fontFamily: "Verdana, Arial, sans-serif", margin: 0 }}
      >
        <Container style={{ maxWidth: 560, padding: "32px 24px" }}>
          <Text style={{ color: "#0B4F5C", fontSize: 18, fontWeight: 700, margin: 0 }}>Jobbarenan</Text>
          <Heading as="h1" style={{ fontSize: 24, lineHeight: "30px", margin: "20px 0 12px" }}>
            {title}
          </Heading>
          {children}
          <Hr style={{ borderColor: "#D9DDD8", margin: "28px 0 12px" }} />
          <Text style={{ color: "#51606D", fontSize: 13, lineHeight: "19px" }}>{footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}

type MailLayoutProps = { language: string; preview: string; title: string; children: ReactNode; footer: string };

/** A paragraph. */
export function MailText({ children }: { children: ReactNode }) {
  return <Text style={{ fontSize: 16, lineHeight: "25px", margin: "0 0 14px" }}>{children}</Text>;
}

/** Lines of a label and what it says, such as when and where a meeting is. */
export function MailFacts({ rows }: { rows: [label: string, value: string][] }) {
  return (
    <Section style={{ borderLeft: "3px solid #0B4F5C", paddingLeft: 14, margin: "4px 0 18px" }}>
      {rows.map(([label, value]) => (
        <Text key={`${label} ${value}`} style={{ fontSize: 16, lineHeight: "24px", margin: 0 }}>
          {label}: <strong>{value}</strong>
        </Text>
      ))}
    </Section>
  );
}

/** The one thing to do. */
export function MailButton({ href, children }: { href: string; children: ReactNode }) {
  const look = { backgroundColor: "#B4532A", borderRadius: 6, color: "#FFFFFF", fontSize: 16, padding: "12px 20px" };
  return (
    <Button href={href} style={{ ...look, fontWeight: 700 }}>
      {children}
    </Button>
  );
}
