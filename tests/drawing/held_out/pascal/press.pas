{$mode objfpc}{$H+}
{ Draw pages with fcl-pdf: `press FOLDER` takes a JSON list of them and writes N.pdf for each.
  It knows nothing of this project. }
program press;

uses
  cwstring, Classes, SysUtils, Math, fpjson, jsonparser, base64, fppdf, FPReadPNG, paper;

var
  Sheet: TJSONObject;
  Fonts, Pictures: TStringList;

function Found(List: TStringList; const Key: string): integer;
begin
  Result := List.IndexOf(Key);
  if Result >= 0 then
    Result := PtrInt(List.Objects[Result]);
end;

function FontOf(const Name: string): integer;
begin
  Result := Found(Fonts, Name);
  if Result < 0 then
  begin
    Result := Document.AddFont(Sheet.Objects['fonts'].Strings[Name], Name);
    Fonts.AddObject(Name, TObject(PtrInt(Result)));
  end;
end;

procedure DrawText(Item: TJSONObject);
var
  Words: UTF8String;
begin
  Words := Item.Get('text', '');
  if Words = '' then
    Exit;
  Page.SetFont(FontOf(Item.Strings['font']), Round(Item.Floats['fontSize'] * GROWN));
  Ink(Item.Strings['fill'], 'rg');
  Page.WriteText(Far(Item.Floats['x']), Up(Item.Floats['y']), Words, -Item.Get('angle', 0.0));
end;

procedure DrawRule(Item: TJSONObject);
const
  STYLES: array[0..2] of TPDFPenStyle = (ppsSolid, ppsDot, ppsDash);
begin
  Ink(Item.Strings['stroke'], 'RG');
  Page.SetPenStyle(STYLES[Item.Get('dash', 0)], Item.Floats['strokeWidth'] * GROWN);
  Page.DrawLine(Far(Item.Floats['x']), Up(Item.Floats['y']), Far(Item.Floats['x2']),
    Up(Item.Floats['y2']), Item.Floats['strokeWidth'] * GROWN);
  Page.SetPenStyle(ppsSolid, GROWN);
end;

procedure DrawRect(Item: TJSONObject);
var
  Left, Low, Wide, Tall, Thick: TPDFFloat;
  Filled, Lined: boolean;
begin
  Thick := Item.Get('strokeWidth', 0.0);
  Dress(Item, Thick);
  Left := Far(Item.Floats['x']);
  Low := Up(Item.Floats['y'] + Item.Floats['height']);
  Wide := Far(Item.Floats['width']);
  Tall := Far(Item.Floats['height']);
  Filled := Item.Get('fill', '') <> '';
  Lined := Item.Get('stroke', '') <> '';
  if Item.Get('cornerRadius', 0.0) > 0 then
    Page.DrawRoundedRect(Left, Low, Wide, Tall, Min(Far(Item.Floats['cornerRadius']), Tall / 2),
      Thick * GROWN, Filled, Lined)
  else
    Page.DrawRect(Left, Low, Wide, Tall, Thick * GROWN, Filled, Lined);
end;

procedure DrawPicture(Item: TJSONObject);
var
  Key: string;
  Data: TStringStream;
  Place: integer;
begin
  Key := Item.Strings['url'];
  Place := Found(Pictures, Key);
  if Place < 0 then
  begin
    Data := TStringStream.Create(DecodeStringBase64(Copy(Key, Pos(',', Key) + 1)));
    if Pos('jpeg', Copy(Key, 1, 20)) > 0 then
      Place := Document.Images.AddJPEGStream(Data, 92, 92)
    else
      Place := Document.Images.AddFromStream(Data, TFPReaderPNG, False);
    Data.Free;
    Pictures.AddObject(Key, TObject(PtrInt(Place)));
  end;
  Page.DrawImage(Far(Item.Floats['x']), Up(Item.Floats['y'] + Item.Floats['height']),
    Far(Item.Floats['width']), Far(Item.Floats['height']), Place);
end;

procedure Outline(const Shape: string; X, Y, Half: double);
var
  One, Pair: TStringArray;
  Part: string;
begin
  for Part in Shape.Split([' ']) do
  begin
    One := Part.Split([':']);
    if One[0] = 'Z' then
    begin
      Page.ClosePath;
      Continue;
    end;
    Pair := One[1].Split([',']);
    if One[0] = 'O' then
      Page.DrawEllipse(Far(X - StrToFloat(Pair[0]) * Half), Up(Y + StrToFloat(Pair[0]) * Half),
        Far(2 * StrToFloat(Pair[0]) * Half), Far(2 * StrToFloat(Pair[0]) * Half), GROWN, False, False)
    else if One[0] = 'M' then
      Page.MoveTo(Far(X + StrToFloat(Pair[0]) * Half), Up(Y + StrToFloat(Pair[1]) * Half))
    else
      Say(Format('%.2f %.2f l', [(X + StrToFloat(Pair[0]) * Half) * GROWN,
        (High - Y - StrToFloat(Pair[1]) * Half) * GROWN]));
  end;
end;

{ Lines within an outline. }
procedure Hatch(Item: TJSONObject; X, Y, Half: double);
var
  Step: double;
begin
  Say('q');
  Outline(Item.Strings['shape'], X, Y, Half);
  Say('W* n');
  Ink(Item.Strings['fill'], 'RG');
  Say('9.5 w');
  Step := -Half;
  while Step <= Half do
  begin
    Page.DrawLine(Far(X - Half), Up(Y + Step), Far(X + Half), Up(Y + Step), 0.95 * GROWN);
    Step := Step + 1.45;
  end;
  Say('Q');
end;

procedure DrawSymbol(Item: TJSONObject);
var
  X, Y, Half: double;
  Finish: string;
begin
  X := Item.Floats['x'];
  Y := Item.Floats['y'];
  Half := Item.Floats['half'];
  Finish := Sheet.Strings['finish'];
  if (Item.Get('fill', '') = '') or (Item.Get('fill', '') = '#ffffff') then
    Finish := '';
  if Finish = 'shadow' then
  begin
    Ink('#bdbdbd', 'rg');
    Outline(Item.Strings['shape'], X + 0.9, Y + 0.9, Half);
    Say('f*');
  end;
  if Finish = 'hatch' then
  begin
    Hatch(Item, X, Y, Half);
    Item.Strings['stroke'] := Item.Strings['fill'];
    Item.Strings['fill'] := '';
    Item.Floats['strokeWidth'] := 0.7;
  end;
  Say('1 J 1 j');
  Dress(Item, Item.Get('strokeWidth', 0.0));
  Outline(Item.Strings['shape'], X, Y, Half);
  Paint(Item);
  Say('0 J 0 j');
end;

procedure DrawSheet(const Name: string);
var
  Items: TJSONArray;
  Item: TJSONObject;
  Place: integer;
begin
  Open(Sheet.Integers['width'], Sheet.Integers['height']);
  Fonts := TStringList.Create;
  Pictures := TStringList.Create;
  Items := Sheet.Arrays['items'];
  for Place := 0 to Items.Count - 1 do
  begin
    Item := Items.Objects[Place];
    case Item.Strings['type'] of
      'text': DrawText(Item);
      'rule': DrawRule(Item);
      'rect': DrawRect(Item);
      'image': DrawPicture(Item);
      'symbol': DrawSymbol(Item);
    end;
  end;
  Document.SaveToFile(Name);
  Document.Free;
end;

{ What stands in the standard input, which does not tell its size. }
function Given: TStringStream;
var
  Block: array[0..65535] of byte;
  Source: THandleStream;
  Count: integer;
begin
  Result := TStringStream.Create('');
  Source := THandleStream.Create(0);
  repeat
    Count := Source.Read(Block, SizeOf(Block));
    if Count > 0 then
      Result.WriteBuffer(Block, Count);
  until Count <= 0;
  Source.Free;
end;

var
  Work: TJSONData;
  Number: integer;
begin
  SetMultiByteConversionCodePage(CP_UTF8);
  DefaultFormatSettings.DecimalSeparator := '.';
  Work := GetJSON(Given.DataString);
  for Number := 0 to Work.Count - 1 do
  begin
    Sheet := TJSONArray(Work).Objects[Number];
    DrawSheet(Format('%s/%d.pdf', [ParamStr(1), Number]));
  end;
end.
