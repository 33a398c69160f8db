namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>Well-formed documents. %XX is the byte XX.</summary>
    public static class XmlAccepted
    {
        // Names: a = 1, b = 2, x = 3, y = 4, lang = 5; namespaces: u:1 = 1, u:2 = 2, that of xml = 3; ? is unknown.
        public static readonly XmlCase[] Cases =
        {
            new XmlCase("<a/>", "<0.1></0.1>"),
            new XmlCase("<a></a>", "<0.1></0.1>"),
            new XmlCase("<a ></a >", "<0.1></0.1>"),
            new XmlCase("<a\t\r\n />%0A", "<0.1></0.1>"),
            new XmlCase("%EF%BB%BF<a/>", "<0.1></0.1>"),
            new XmlCase("%EF%BB%BF<?xml version='1.0'?><a/>", "<0.1></0.1>"),
            new XmlCase("<a><b/>t<c/></a>", "<0.1><0.2></0.2>t<0.?></0.?></0.1>"),
            new XmlCase("<aa><a><aa/></a></aa>", "<0.?><0.1><0.?></0.?></0.1></0.?>"),
            new XmlCase("<_.-9/>", "<0.?></0.?>"),
            new XmlCase("<\u00E9\u00B7/>", "<0.?></0.?>"),
            new XmlCase("<a \u4E2D='1' \uD83D\uDE00='2'/>", "<0.1 0.?=1 0.?=2></0.1>"),

            // The XML declaration.
            new XmlCase("<?xml version=\"1.0\"?><a/>", "<0.1></0.1>"),
            new XmlCase("<?xml version = '1.0' encoding\t=\"utf-8\" standalone='no' ?>\n<a/>", "<0.1></0.1>"),
            new XmlCase("<?xml version='1.0' encoding='UTF-8'?><a/>", "<0.1></0.1>"),
            new XmlCase("<?xml version='1.0' encoding='US-ascii'?><a/>", "<0.1></0.1>"),
            new XmlCase("<?xml version='1.0' standalone='yes'?><a/>", "<0.1></0.1>"),

            // R054: comments and processing instructions.
            new XmlCase("<!----><a/><!-- - -->", "<0.1></0.1>"),
            new XmlCase("<!--><&]]>--><a/>", "<0.1></0.1>"),
            new XmlCase("<!--->--><a/>", "<0.1></0.1>"),
            new XmlCase("<a>1<!--\r\n\u20AC-->2</a>", "<0.1>12</0.1>"),
            new XmlCase("<?p?><a/><?p ?>", "<0.1></0.1>"),
            new XmlCase("<?xml-stylesheet href='<&'??><a>1<?q ?\u20AC?>2</a>", "<0.1>12</0.1>"),
            new XmlCase("\n \t<!-- -->\r\n<a/>\r\n<!-- -->\n", "<0.1></0.1>"),

            // Text.
            new XmlCase("<a> \t\n </a>", "<0.1> \t\n </0.1>"),
            new XmlCase("<a>'\"=/!?#;]>]]&gt;%7F</a>", "<0.1>'\"=/!?#;]>]]>\u007F</0.1>"),
            new XmlCase("<a>]]<!---->></a>", "<0.1>]]></0.1>"),
            new XmlCase("<a>]]&#62;]&#93;></a>", "<0.1>]]>]]></0.1>"),
            new XmlCase("<a>\r\n\r\r\n\n\r</a>", "<0.1>\n\n\n\n\n</0.1>"),
            new XmlCase("<a>\r<b/>\n</a>", "<0.1>\n<0.2></0.2>\n</0.1>"),
            new XmlCase("<a>\r<![CDATA[\n]]></a>", "<0.1>\n\n</0.1>"),
            new XmlCase(
                "<a>\u00E9\u20AC\uD83D\uDE00\uFFFD\uE000\uD7FF</a>",
                "<0.1>\u00E9\u20AC\uD83D\uDE00\uFFFD\uE000\uD7FF</0.1>"),
            new XmlCase("<a>%C2%80%E0%A0%80%F0%90%80%80</a>", "<0.1>\u0080\u0800\uD800\uDC00</0.1>"),
            new XmlCase("<a>%F4%8F%BF%BF%EF%BF%BC</a>", "<0.1>\uDBFF\uDFFF\uFFFC</0.1>"),
            new XmlCase("<a>%EF%BB%BF</a>", "<0.1>\uFEFF</0.1>"),

            // References.
            new XmlCase("<a>&lt;&gt;&amp;&apos;&quot;</a>", "<0.1><>&'\"</0.1>"),
            new XmlCase("<a>x&amp;lt;y</a>", "<0.1>x&lt;y</0.1>"),
            new XmlCase("<a>&#65;&#x42;&#x6a;&#x6A;&#0067;</a>", "<0.1>ABjjC</0.1>"),
            new XmlCase("<a>&#9;&#10;&#13;&#xD;\n</a>", "<0.1>\t\n\r\r\n</0.1>"),
            new XmlCase(
                "<a>&#x20;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;</a>",
                "<0.1> \uD7FF\uE000\uFFFD\uD800\uDC00\uDBFF\uDFFF</0.1>"),
            new XmlCase("<a>&#127;&#128;&#x7FF;&#x800;</a>", "<0.1>\u007F\u0080\u07FF\u0800</0.1>"),

            // CDATA sections.
            new XmlCase("<a><![CDATA[]]></a>", "<0.1></0.1>"),
            new XmlCase("<a><![CDATA[<&>\"&lt;\u20AC]]></a>", "<0.1><&>\"&lt;\u20AC</0.1>"),
            new XmlCase("<a><![CDATA[]]]]><![CDATA[>]]></a>", "<0.1>]]></0.1>"),
            new XmlCase("<a><![CDATA[]>]] >]]></a>", "<0.1>]>]] ></0.1>"),
            new XmlCase("<a>1<![CDATA[\r\n\r]]>2\n</a>", "<0.1>1\n\n2\n</0.1>"),
            new XmlCase("<a>]<![CDATA[]]]>></a>", "<0.1>]]></0.1>"),

            // Attributes.
            new XmlCase("<a x='1'/>", "<0.1 0.3=1></0.1>"),
            new XmlCase("<a x = \"\" y\n=\t'y' />", "<0.1 0.3= 0.4=y></0.1>"),
            new XmlCase("<a x='\"' y=\"'>\"></a>", "<0.1 0.3=\" 0.4='>></0.1>"),
            new XmlCase("<a x='\t\n\r\n\r \r'/>", "<0.1 0.3=      ></0.1>"),
            new XmlCase("<a x='&#9;&#10;&#13;&#32;'/>", "<0.1 0.3=\t\n\r ></0.1>"),
            new XmlCase("<a x='1&amp;lt;2' y='&#x20AC;&quot;'/>", "<0.1 0.3=1&lt;2 0.4=\u20AC\"></0.1>"),
            new XmlCase("<a x='\u20AC]]>%7F'/>", "<0.1 0.3=\u20AC]]>\u007F></0.1>"),

            // R055: namespaces by their names.
            new XmlCase("<a xmlns='u:1'/>", "<1.1></1.1>"),
            new XmlCase("<p:a xmlns:p='u:1'><p:b/><b/></p:a>", "<1.1><1.2></1.2><0.2></0.2></1.1>"),
            new XmlCase("<p:a xmlns:p='u:1' p:x='1' x='2'/>", "<1.1 1.3=1 0.3=2></1.1>"),
            new XmlCase("<p:a p:x='1' xmlns:p='u:&#50;'/>", "<2.1 2.3=1></2.1>"),
            new XmlCase("<a xmlns='u:1' x='1'><b xmlns=''/><b/></a>", "<1.1 0.3=1><0.2></0.2><1.2></1.2></1.1>"),
            new XmlCase(
                "<a xmlns:p='u:1'><p:b xmlns:p='u:2'><p:b/></p:b><p:b/></a>",
                "<0.1><2.2><2.2></2.2></2.2><1.2></1.2></0.1>"),
            new XmlCase("<a xmlns:p='u:3' xmlns:q='u:4' p:x='1' q:x='2'/>", "<0.1 ?.3=1 ?.3=2></0.1>"),
            new XmlCase("<a xmlns:p='u:1' xmlns:pp='u:2' pp:x='1' p:x='2'/>", "<0.1 2.3=1 1.3=2></0.1>"),
            new XmlCase("<a xml:lang='en'/>", "<0.1 3.5=en></0.1>"),
            new XmlCase("<xml:a xmlns:xml='http://www.w3.org/XML/1998/namespace'><xml:b/></xml:a>", "<3.1><3.2></3.2></3.1>"),
            new XmlCase("<a xmlns:\u00E9='u:1'><\u00E9:b/></a>", "<0.1><1.2></1.2></0.1>"),
            new XmlCase("<a xmlns:xmlx='u:1' xmlx:x='' xmln='1'/>", "<0.1 1.3= 0.?=1></0.1>"),
        };
    }
}
